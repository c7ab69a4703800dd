// When did the register change last, and from which ledger file is it being filled, if from any?
UNWIND $ids AS id
MATCH (r:Register {id: id})
RETURN collect([r.touched_at, r.restoring]) AS rows
