// Which flows, denied ones included, name one of these data categories?
UNWIND $ids AS id
MATCH (k:DataCategory {id: id})<-[:CARRIES]-(f)
RETURN collect(DISTINCT f.id) AS rows
