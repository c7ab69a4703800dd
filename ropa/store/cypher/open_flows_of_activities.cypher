// Which flows that name no data belong to one of these activities?
UNWIND $ids AS id
MATCH (a:ProcessingActivity {id: id})<-[:PART_OF]-(f)
WHERE f.names_data = false AND f.denied = false
RETURN collect(DISTINCT f.id) AS rows
