import type { Field } from '../../engine/model/field.js';
import type { LinkedInstance } from '../../engine/model/facts.js';
import type { InstanceStatus } from '../../engine/model/instance-state.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import { childOf, entriesOf, itemsOf, type SourceEntry, type SourceNode } from '../parse/source-node.js';
import { checkedGiven } from './checked-given.js';
import { rawOf, type Naming } from './raw-values.js';
import { ScenarioFailure } from './scenario.js';
import { wordOf } from './words.js';
import type { World } from './world.js';

/** What is supplied from outside the record: what stands behind the word, and the world it is supplied to. */
export interface Supplied {
  readonly argument: SourceNode;
  readonly world: World;
  readonly naming: Naming;
  /** Every definition there is, to read the fields of linked records by. */
  readonly definitions: readonly ProcessDefinition[];
  /** Ids of those who have left the company. */
  readonly left: Set<string>;
}

const STATUSES: readonly InstanceStatus[] = ['open', 'held', 'closed'];

function unknown(node: SourceNode, word: string, what: { en: string; zh: string }, known: readonly string[]) {
  const guess = didYouMean(word, known);
  return new ScenarioFailure(node, {
    en: `There is no ${what.en} ${word}.${guess === undefined ? '' : ` Did you mean ${guess}?`}`,
    zh: `没有${what.zh} ${word}。${guess === undefined ? '' : `是否指 ${guess}？`}`,
  });
}

/** Takes the named approval as granted now, whoever would have had to give it. */
export function supplyApproval(id: string, { argument, world, naming }: Supplied): void {
  const { approvals = [] } = world.process.definition;
  const approval = approvals.find((each) => each.id === id);
  if (approval === undefined) {
    const known = approvals.map((each) => each.id);
    throw unknown(argument, id, { en: 'approval', zh: '审批' }, known);
  }
  world.grant(approval, naming.names.derived(`granted ${id} ${world.state.seq}`));
}

/** A field by how its value is written. */
function guessedField(id: string, value: SourceNode): Field {
  const text = value.kind === 'scalar' ? value.text : '';
  const yesno = value.kind === 'scalar' && typeof value.value === 'boolean';
  const type = yesno
    ? 'yesno'
    : /^[A-Z]{3} /.test(text)
      ? 'money'
      : /^[\d.]+ ?%$/.test(text)
        ? 'percent'
        : 'text';
  return { id, name: {}, type, required: false, requires: [] };
}

function valuesOf(process: string, node: SourceNode | undefined, { world, naming, definitions }: Supplied) {
  if (node === undefined) return {};
  const definition = definitions.find(({ key }) => key === process);
  if (definition !== undefined)
    return checkedGiven(definition.fields, rawOf(definition.fields, node, naming), { node, world, naming });
  // The other process is not here to say what its fields are.
  const guessed = entriesOf(node).map(({ key, value }) => guessedField(key, value));
  return checkedGiven(guessed, rawOf(guessed, node, naming), { node, world, naming });
}

function recordOf(node: SourceNode, process: string, place: string, supplied: Supplied): LinkedInstance {
  const word = (key: string) => wordOf(childOf(node, key));
  const outcome = word('outcome');
  const status = STATUSES.find((each) => each === word('status'));
  return {
    id: supplied.naming.names.idOf(word('id') ?? place),
    stage: word('stage') ?? '',
    status: status ?? (outcome === undefined ? 'open' : 'closed'),
    fields: valuesOf(process, childOf(node, 'fields'), supplied),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** Puts records of another process under a link: `delivery: { outcome: closed }`, or a list of such. */
export function supplyLinked({ key, keySpan, value }: SourceEntry, supplied: Supplied): void {
  const links = supplied.world.process.definition.links ?? [];
  const link = links.find(({ id }) => id === key);
  if (link === undefined)
    throw unknown(
      { ...value, ...keySpan },
      key,
      { en: 'link', zh: '关联' },
      links.map(({ id }) => id),
    );
  for (const node of value.kind === 'list' ? itemsOf(value) : [value]) {
    const place = `${key} ${supplied.world.linkedUnder(key) + 1}`;
    supplied.world.link(key, recordOf(node, link.process, place, supplied));
  }
}

/** The words of `when` that supply what other people and other records bring, and ask the record nothing. */
export const supplies: Readonly<Record<string, (supplied: Supplied) => void>> = {
  approved: (supplied) => {
    const { argument } = supplied;
    const nodes = argument.kind === 'list' ? itemsOf(argument) : [argument];
    for (const node of nodes) supplyApproval(wordOf(node) ?? '', { ...supplied, argument: node });
  },
  // Somebody leaves the company: whoever decides what he would have decided is found anew.
  leaves: ({ argument, world, naming, left }) => {
    for (const node of argument.kind === 'list' ? itemsOf(argument) : [argument])
      left.add(naming.names.idOf(wordOf(node) ?? ''));
    world.refreshApprovers();
  },
  linked: (supplied) => {
    for (const entry of entriesOf(supplied.argument)) supplyLinked(entry, supplied);
  },
};
