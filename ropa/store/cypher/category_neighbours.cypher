// Which data categories stand directly below and above these, and for whose documents does each grouping hold?
UNWIND $ids AS id
MATCH (k:DataCategory {id: id})
RETURN collect([
  k.id,
  [(k)<-[e:BROADER]-(n) | [n.id, e.source, e.scopes]],
  [(k)-[e:BROADER]->(b) | [b.id, e.source, e.scopes]]
]) AS rows
