// Which flows that name no data does one of these bodies send, or collect from a person, and how many are there in all?
UNWIND $ids AS id
MATCH (f:DataFlow) WHERE f.open_end = id
WITH DISTINCT f.id AS flow ORDER BY flow
WITH collect(flow) AS flows
RETURN [size(flows), flows[0..$limit]] AS rows
