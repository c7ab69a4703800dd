// Since when is it on record that something leads to each of these things?
UNWIND $ids AS id
MATCH (c:Claim) WHERE c.object = id AND c.live
WITH id, min(c.recorded_at) AS first
RETURN collect([id, first]) AS rows
