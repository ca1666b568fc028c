import { entriesOf, itemsOf, type SourceEntry, type SourceNode } from '../parse/source-node.js';
import type { ProblemList } from '../problems/problem-list.js';
import { invalidValue, unknownKey } from './scenario-findings.js';
import type { Expectation, Word } from './scenario.js';

const LISTS = ['refused', 'refusedIncludes', 'invalid'] as const;
const STANDING = ['stage', 'status', 'outcome', 'probability', 'forecast', 'owner'];

/** What can be expected of a step and of the end. */
export const EXPECTATION_KEYS: readonly string[] = [
  'accepted',
  ...LISTS,
  'verdicts',
  'approvals',
  'fields',
  ...STANDING,
];

function texts(node: SourceNode): readonly string[] {
  const nodes = node.kind === 'list' ? itemsOf(node) : [node];
  return nodes.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [item.text] : []));
}

function wordsIn(node: SourceNode): readonly Word[] {
  const nodes = node.kind === 'list' ? itemsOf(node) : [node];
  return nodes.flatMap((item) => texts(item).map((text) => ({ text, start: item.start, end: item.end })));
}

/** The criteria that an entry of an expectation names, and how they are to stand. */
function namesIn({ key, value }: SourceEntry): Expectation['named'] {
  if (key === 'refused' || key === 'refusedIncludes')
    return wordsIn(value).map((word) => ({ what: 'criterion', word }));
  if (key !== 'verdicts') return [];
  return entriesOf(value).flatMap((entry): Expectation['named'] => [
    { what: 'criterion', word: { ...entry.keySpan, text: entry.key } },
    ...wordsIn(entry.value).map((word) => ({ what: 'verdict' as const, word })),
  ]);
}

/** Reads what is expected; `besides` are keys that mean something else in the same map. */
export function parseExpectation(
  node: SourceNode | undefined,
  place: SourceNode,
  problems: ProblemList,
  besides: readonly string[] = [],
): Expectation {
  const standing = new Map<string, Word>();
  const expectation: { -readonly [K in keyof Expectation]: Expectation[K] } = {
    start: node?.start ?? place.start,
    end: node?.end ?? place.end,
    standing,
    named: entriesOf(node).flatMap(namesIn),
  };
  for (const { key, keySpan, value } of entriesOf(node)) {
    const list = LISTS.find((known) => known === key);
    if (list !== undefined) expectation[list] = texts(value);
    else if (key === 'verdicts')
      expectation.verdicts = new Map(
        entriesOf(value).map((entry) => [entry.key, texts(entry.value)[0] ?? '']),
      );
    else if (key === 'approvals') {
      const wanted = entriesOf(value).flatMap(({ key: approval, value: status }) =>
        wordsIn(status).map((word) => [approval, word] as const),
      );
      expectation.approvals = new Map(wanted);
    } else if (key === 'fields') expectation.fields = value;
    else if (key === 'accepted') {
      if (value.kind === 'scalar' && typeof value.value === 'boolean') expectation.accepted = value.value;
      else problems.add(value, invalidValue(texts(value)[0] ?? '', 'true'));
    } else if (STANDING.includes(key))
      standing.set(key, { text: texts(value)[0] ?? '', start: value.start, end: value.end });
    else if (!besides.includes(key)) problems.add(keySpan, unknownKey(key, EXPECTATION_KEYS));
  }
  return expectation;
}

/** Whether nothing at all is expected. */
export function isEmpty({
  accepted,
  refused,
  refusedIncludes,
  invalid,
  verdicts,
  approvals,
  fields,
  standing,
}: Expectation): boolean {
  const said = [accepted, refused, refusedIncludes, invalid, verdicts, approvals, fields];
  return standing.size === 0 && said.every((expected) => expected === undefined);
}
