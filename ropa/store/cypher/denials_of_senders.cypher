// Which denials do these bodies state that name no data category?
UNWIND $ids AS id
MATCH (f:DataFlow) WHERE f.denied_from = id AND f.names_data = false
RETURN collect(DISTINCT f.id) AS rows
