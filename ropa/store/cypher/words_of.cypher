// What is said of each of these things: which fact, in which words, and where do they stand?
UNWIND $ids AS id
MATCH (c:Claim) WHERE c.subject = id AND c.live
RETURN collect([
  c.subject, c.field, c.object, c.positive, c.quote, c.document, c.place, c.start, c.end
]) AS rows
