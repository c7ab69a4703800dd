// What are these documents called, and which version is each?
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN collect([d.id, d.title, d.publisher_name, d.version, d.version_date, d.name]) AS rows
