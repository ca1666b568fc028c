import type { Command, RawValues } from '../../engine/model/command.js';
import type { Field } from '../../engine/model/field.js';
import type { FullText } from '../../engine/model/text.js';
import { childOf, type SourceNode, type Span } from '../parse/source-node.js';
import { rawOf, type Naming } from './raw-values.js';
import { recordCommand } from './record-command.js';
import { ScenarioFailure, type Given } from './scenario.js';
import { approvalVerbs } from './approval-verbs.js';
import { evidenceVerbs } from './evidence-verbs.js';
import { wordOf } from './words.js';
import type { World } from './world.js';

/** What a verb is given: what stands behind its colon, and the world it acts on. */
interface Asked {
  readonly argument: SourceNode;
  readonly world: World;
  readonly naming: Naming;
  readonly given: Given;
  /** Who owns what is created. */
  readonly owner: string;
}

/** A word of `when` and the command it stands for. */
type Verb = (asked: Asked) => Command;

/** `hold: waiting` or `hold: { reason: waiting }`. */
function wordAt({ argument }: Asked, key: string): string | undefined {
  return wordOf(argument) ?? wordOf(childOf(argument, key));
}

function needed(asked: Asked, key: string): string {
  const word = wordAt(asked, key);
  if (word !== undefined) return word;
  throw complain(asked.argument, { en: `This needs a ${key}.`, zh: `此处需要 ${key}。` });
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: string });
}

function complain(span: Span, messages: FullText): ScenarioFailure {
  return new ScenarioFailure(span, messages);
}

function reasonOf(asked: Asked): string {
  return wordOf(childOf(asked.argument, 'reason')) ?? 'as the scenario says';
}

/** What stands under `asks`, or beside the other words, as answers to the questions of a command. */
function answersTo(asks: readonly Field[], { argument, naming }: Asked): { readonly answers?: RawValues } {
  const under = childOf(argument, 'asks');
  const given = rawOf(asks, under ?? argument, naming);
  const answers =
    under === undefined
      ? Object.fromEntries(Object.entries(given).filter(([id]) => asks.some((field) => field.id === id)))
      : given;
  return Object.keys(answers).length === 0 ? {} : { answers };
}

function taskOf(asked: Asked): { readonly stage?: string; readonly task: string } {
  const [first = '', second] = needed(asked, 'task').split('/');
  return second === undefined ? { task: first } : { stage: first, task: second };
}

/** The piece called so, else the latest piece of that kind. */
function pieceOf(asked: Asked): string {
  const word = needed(asked, 'evidence');
  const id = asked.naming.names.idOf(word);
  const latest = asked.world.evidence
    .filter(({ kind, retracted }) => kind === word && retracted === undefined)
    .at(-1);
  return asked.world.evidence.some((piece) => piece.id === id) ? id : (latest?.id ?? id);
}

/** Every command a scenario can give, by its word. */
export const verbs: Readonly<Record<string, Verb>> = {
  advance: () => ({ type: 'advance' }),
  // What the scenario gives of fields, and what stands behind the word over it.
  create: ({ argument, world, naming, given, owner }) => {
    const { fields } = world.process.definition;
    return {
      type: 'create',
      id: world.instance,
      reference: 'TEST-1',
      name: 'scenario',
      owner,
      fields: { ...rawOf(fields, given.fields, naming), ...rawOf(fields, argument, naming) },
    };
  },
  record: (asked) => recordCommand(asked.argument, asked.world, asked.naming),
  set: ({ argument, world, naming }) => ({
    type: 'set-fields',
    fields: rawOf(world.process.definition.fields, argument, naming),
  }),
  attach: (asked) => {
    const artifact = needed(asked, 'artifact');
    const format = asked.world.process.artifacts.get(artifact)?.formats[0] ?? 'pdf';
    const fileName = wordOf(childOf(asked.argument, 'file')) ?? `${artifact}.${format}`;
    return {
      type: 'attach-artifact',
      artifact,
      fileName,
      sha256: '0'.repeat(64),
      size: 1,
      mediaType: 'application/octet-stream',
    };
  },
  complete: (asked) => ({
    type: 'complete-task',
    ...taskOf(asked),
    ...optional('note', wordOf(childOf(asked.argument, 'note'))),
  }),
  undo: (asked) => ({ type: 'undo-task', ...taskOf(asked), reason: reasonOf(asked) }),
  retract: (asked) => ({ type: 'retract-evidence', evidence: pieceOf(asked), reason: reasonOf(asked) }),
  back: (asked) => ({
    type: 'move-back',
    ...optional('to', wordAt(asked, 'to')),
    reason: reasonOf(asked),
    ...answersTo(asked.world.process.definition.moveBack.asks, asked),
  }),
  jump: (asked) => ({
    type: 'jump',
    to: needed(asked, 'to'),
    ...optional('reason', wordOf(childOf(asked.argument, 'reason'))),
  }),
  take: (asked) => {
    const transition = needed(asked, 'transition');
    return {
      type: 'take-transition',
      transition,
      ...optional('reason', wordOf(childOf(asked.argument, 'reason'))),
      ...answersTo(asked.world.process.transitions.get(transition)?.asks ?? [], asked),
    };
  },
  hold: (asked) => ({
    type: 'hold',
    reason: wordOf(asked.argument) ?? reasonOf(asked),
    ...optional('until', wordOf(childOf(asked.argument, 'until'))),
  }),
  resume: () => ({ type: 'resume' }),
  close: (asked) => {
    const outcome = needed(asked, 'outcome');
    return {
      type: 'close',
      outcome,
      ...answersTo(asked.world.process.outcomes.get(outcome)?.asks ?? [], asked),
    };
  },
  reopen: (asked) => ({ type: 'reopen', reason: wordOf(asked.argument) ?? reasonOf(asked) }),
  'hand-over': (asked) => ({ type: 'hand-over', to: asked.naming.names.idOf(needed(asked, 'to')) }),
  ...approvalVerbs,
  ...evidenceVerbs,
};

/** The words that ask for a move rather than supply something: being refused is part of the story there. */
export const MOVES: readonly string[] = [
  'create',
  'advance',
  'jump',
  'take',
  'back',
  'close',
  'reopen',
  'explain',
  'ask',
  'approve',
  'reject',
  'return',
  'recall',
  'reassign',
  'add-approver',
  'nudge',
  'override',
];
