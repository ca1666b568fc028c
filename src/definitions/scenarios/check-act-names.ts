import type { Field } from '../../engine/model/field.js';
import { childOf, entriesOf, itemsOf, type SourceEntry, type SourceNode } from '../parse/source-node.js';
import { wordAt, type NameList, type PartName } from './name-list.js';

type Check = (argument: SourceNode, names: NameList) => void;

/** `attach: proposal` or `attach: { artifact: proposal }`. */
function part(what: PartName, key: string): Check {
  return (argument, names) => names.word(what, wordAt(argument) ?? wordAt(childOf(argument, key)));
}

/** Answers under `asks`, else beside the other words. */
function answers(
  asks: readonly Field[],
  words: readonly string[],
  argument: SourceNode,
  names: NameList,
): void {
  const under = childOf(argument, 'asks');
  if (under === undefined) names.values(asks, argument, words);
  else names.values(asks, under);
}

/** A part that asks questions. */
function asking(what: 'outcome' | 'transition', words: readonly string[]): Check {
  return (argument, names) => {
    part(what, what)(argument, names);
    const id = (wordAt(argument) ?? wordAt(childOf(argument, what)))?.text;
    const { outcomes, transitions = [] } = names.definition;
    const found = (what === 'outcome' ? outcomes : transitions).find((each) => each.id === id);
    if (found !== undefined) answers(found.asks, words, argument, names);
  };
}

const fields: Check = (argument, names) => names.values(names.definition.fields, argument);

const approval = part('approval', 'approval');

const checks: Readonly<Record<string, Check>> = {
  ask: approval,
  approve: approval,
  reject: approval,
  return: approval,
  recall: approval,
  reassign: approval,
  'add-approver': approval,
  nudge: approval,
  copy: approval,
  create: fields,
  set: fields,
  record: (argument, names) => names.recording(argument),
  attach: part('artifact', 'artifact'),
  complete: part('task', 'task'),
  undo: part('task', 'task'),
  jump: part('stage', 'to'),
  back: (argument, names) => {
    part('stage', 'to')(argument, names);
    answers(names.definition.moveBack.asks, ['to', 'reason', 'asks'], argument, names);
  },
  take: asking('transition', ['transition', 'reason', 'asks']),
  close: asking('outcome', ['outcome', 'reason', 'asks']),
  explain: (argument, names) => names.target(wordAt(argument)),
  approved: (argument, names) => {
    for (const node of argument.kind === 'list' ? itemsOf(argument) : [argument])
      names.word('approval', wordAt(node));
  },
  linked: (argument, names) => {
    for (const { key, keySpan } of entriesOf(argument)) names.word('link', { ...keySpan, text: key });
  },
};

/** Checks the names in what a step does. */
export function checkAct({ key, value }: SourceEntry, names: NameList): void {
  checks[key]?.(value, names);
}
