// Since when is each fact about these things on record?
UNWIND $ids AS id
MATCH (c:Claim) WHERE c.subject = id AND c.live
RETURN collect([c.subject, c.field, c.object, c.recorded_at]) AS rows
