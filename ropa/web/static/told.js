// An answer about a flow as a list that a person reads: each step with how sure it is, its mandates and its citations.
// What an answer lacks, because nobody asked for it, is left out. Every text becomes a text node, never markup.

const node = (name, attributes, ...children) => {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return made;
};

const words = (value) => (typeof value === 'string' ? value.replaceAll('_', ' ').toLowerCase() : '');
const names = (things) => (things ?? []).map((thing) => thing.name ?? thing.reference ?? thing.id).filter(Boolean).join(', ');
const joined = (parts) => parts.filter(Boolean).join(' · ');

const mandate = (held) => {
  const reference = held.reference ?? held.id;
  const judged = 'validOn' in held ? { true: '', false: ' (not valid)', null: ' (validity unknown)' }[String(held.validOn)] : '';
  return `${reference}${judged}`;
};

const citations = (evidence) =>
  (evidence ?? []).map((citation) =>
    node('figure', {}, node('blockquote', {}, citation.quote ?? ''), node('figcaption', {}, joined([citation.title || citation.document, citation.version, citation.place]))),
  );

const ends = (step, arrow) => `${step.from?.name ?? step.from?.id ?? '?'} ${arrow} ${step.to?.name ?? step.to?.id ?? 'anyone'}`;

const step = (one) =>
  node(
    'li',
    { className: words(one.certainty) },
    node('p', {}, node('strong', {}, ends(one, '→')), ' ', joined([words(one.certainty), words(one.flowKind)])),
    node('p', { className: 'facts' }, joined([names(one.categories), names(one.purposes), (one.mandates ?? []).map(mandate).join(', '), one.condition, one.because])),
    ...citations(one.evidence),
  );

const denial = (one) =>
  node(
    'li',
    { className: 'denied' },
    node('p', {}, node('strong', {}, ends(one, '⇸')), ' ', joined([names(one.categories), names(one.purposes)])),
    ...citations(one.evidence),
  );

const list = (title, rows) => (rows.length ? [node('h3', {}, title), node('ol', {}, ...rows)] : []);

/** Return the answer of a GraphQL server in words as one element; null where it has no flow. */
export const told = (answer) => {
  const flows = Object.values(answer?.data ?? {}).filter((value) => value && Array.isArray(value.steps));
  if (!flows.length) {
    return null;
  }
  const parts = flows.flatMap((flow) => [
    ...list(`${flow.question?.label ?? 'Steps'}${flow.question?.on ? ` (${flow.question.on})` : ''}`, flow.steps.map(step)),
    ...list('Said not to flow', (flow.denied ?? []).map(denial)),
  ]);
  return node('div', {}, ...(parts.length ? parts : [node('p', {}, 'No document speaks of a flow that carries it.')]));
};
