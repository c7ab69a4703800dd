// Which words bear out what the register says of these things, and where do they stand?
UNWIND $ids AS id
MATCH (c:Claim) WHERE c.subject = id AND c.live
RETURN collect([c.subject, c.field, c.object, c.quote, c.document, c.place, c.start, c.end]) AS rows
