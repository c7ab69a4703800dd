// What are these categories of persons called?
UNWIND $ids AS id
MATCH (s:DataSubjectCategory {id: id})
RETURN collect([s.id, s.name]) AS rows
