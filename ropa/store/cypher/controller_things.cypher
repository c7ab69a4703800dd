// Which activities does each of these bodies decide about, what does it say does not flow, and which flows reach it?
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN collect([
  o.id,
  [(o)<-[:CONTROLLED_BY]-(a) | a.id],
  [(o)<-[:FROM]-(f) WHERE f.denied = true | f.id],
  [(o)<-[:TO]-(f) | [f.id, f.flow_kind]]
]) AS rows
