// Which activities use one of these data categories, who controls them, and what else do they list beside it?
UNWIND $ids AS id
MATCH (k:DataCategory {id: id})<-[:USES]-(a)
WITH DISTINCT a
RETURN collect([
  a.id, a.name, a.general, a.speakers, a.documents,
  [(a)-[:CONTROLLED_BY]->(o) | [o.id, o.name]],
  [(a)-[:USES]->(u) | u.id]
]) AS rows
