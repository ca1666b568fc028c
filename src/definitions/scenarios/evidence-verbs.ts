import type { Command } from '../../engine/model/command.js';
import { stands } from '../../engine/model/instance-state.js';
import { todayIn } from '../../engine/time/calendar-day.js';
import { addDuration, isDuration } from '../../engine/time/duration.js';
import { childOf, itemsOf, type SourceNode } from '../parse/source-node.js';
import type { Naming } from './raw-values.js';
import { ScenarioFailure } from './scenario.js';
import { wordOf } from './words.js';
import type { World } from './world.js';

/** What a verb of evidence is given. */
interface Asked {
  readonly argument: SourceNode;
  readonly world: World;
  readonly naming: Naming;
}

/** The piece called so, else the latest of that kind that stands. */
function pieceOf({ argument, world, naming }: Asked): string {
  const word = wordOf(argument) ?? wordOf(childOf(argument, 'evidence'));
  if (word === undefined)
    throw new ScenarioFailure(argument, { en: 'Say which evidence.', zh: '请写明证据。' });
  const id = naming.names.idOf(word);
  if (world.evidence.some((piece) => piece.id === id)) return id;
  return world.evidence.filter((piece) => piece.kind === word && stands(piece)).at(-1)?.id ?? id;
}

/** A day, or a time from now. */
function dayOf(node: SourceNode | undefined, world: World): string {
  const text = wordOf(node) ?? 'P7D';
  if (!isDuration(text)) return text;
  return todayIn(world.zone, addDuration(world.now, text, world.zone, world.calendar) ?? world.now);
}

/** What scenarios do with evidence beside recording and retracting it, by its word. */
export const evidenceVerbs: Readonly<Record<string, (asked: Asked) => Command>> = {
  verify: (asked) => ({ type: 'verify-evidence', evidence: pieceOf(asked) }),
  'reject-evidence': (asked) => ({
    type: 'reject-evidence',
    evidence: pieceOf(asked),
    reason: wordOf(childOf(asked.argument, 'reason')) ?? 'as the scenario says',
  }),
  'not-known': ({ argument, world, naming }) => {
    const evidence = wordOf(argument) ?? wordOf(childOf(argument, 'evidence'));
    const fields = itemsOf(childOf(argument, 'fields')).flatMap((node) => wordOf(node) ?? []);
    const owner = wordOf(childOf(argument, 'owner'));
    return {
      type: 'expect-evidence',
      id: naming.names.derived(`expectation ${String(world.state.seq)}`),
      ...(evidence === undefined ? {} : { evidence }),
      ...(fields.length === 0 ? {} : { fields }),
      owner: owner === undefined ? world.state.owner : naming.names.idOf(owner),
      dueOn: dayOf(childOf(argument, 'due'), world),
    };
  },
};
