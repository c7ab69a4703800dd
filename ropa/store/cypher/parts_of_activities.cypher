// Of which activities is each of these a part, and which flows and activities are parts of it?
UNWIND $ids AS id
MATCH (a:ProcessingActivity {id: id})
RETURN collect([a.id, [(a)-[:PART_OF]->(w) | w.id], [(a)<-[:PART_OF]-(p) | p.id]]) AS rows
