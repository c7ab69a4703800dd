// What does each of these flows say: ends, data, persons, purposes, activity, mandates, safeguard, country, exceptions?
UNWIND $ids AS id
MATCH (f:DataFlow {id: id})
RETURN collect([
  f.id, f.flow_kind, f.denied, f.permitted, f.condition, f.whole_file, f.role_doubt, f.speakers, f.documents, f.ends,
  [(f)-[:CARRIES]->(k) | [k.id, k.name]],
  [(f)-[:ABOUT]->(s) | [s.id, s.name]],
  [(f)-[:FOR]->(p) | [p.id, p.name, p.lawful_basis]],
  [(f)-[:PART_OF]->(a) | [a.id, a.name, a.general, a.uses_data, a.controller]],
  [(f)-[e:AUTHORISED_BY]->(m) | [m.id, m.reference, m.family, m.date, m.valid_from, m.valid_to, e.certainty,
    [(m)<-[:WITHDRAWS]-(w) | coalesce(w.date, w.valid_from)]]],
  [(f)-[:SAFEGUARDED_BY]->(g) | [g.id, g.name, g.valid_from, g.valid_to]],
  [(f)-[:INTO]->(c) | [c.id, c.name, c.code, c.in_eea]],
  [(f)-[:EXCEPT]->(x) | [x.id, x.name]]
]) AS rows
