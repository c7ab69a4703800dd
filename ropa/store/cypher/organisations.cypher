// What are these bodies called, are they classes, and to which body does a path pass on from each?
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN collect([
  o.id, o.name, o.generic,
  [(o)-[e:SUCCEEDED_BY]->(s) | [s.id, s.name, e.since]],
  [(o)-[:RUN_BY]->(r) | [r.id, r.name]],
  [(o)-[:PART_OF]->(w) | [w.id, w.name]]
]) AS rows
