import type { ColleagueKey } from '../company/colleague.js';
import type { Deal } from './deal.js';
import { walk, walkToSuccess, type Road } from './road.js';
import { close, step, type Step } from './step.js';

/** A kind of path: how far a deal gets and how it ends. */
export type Story = (road: Road, deal: Deal) => readonly Step[];

/** Still open in a stage, with a share of its work done. */
export function underway(stage: string, share: number): Story {
  return (road, deal) => walk(road, deal, stage, share);
}

/** Brought to its successful end. */
export const succeeds: Story = walkToSuccess;

/** Lost to somebody or to nobody. */
export function lost(stage: string, share: number, reason: string, winner?: string): Story {
  const answers = { reason, ...(winner === undefined ? {} : { winner }) };
  return (road, deal) => [...walk(road, deal, stage, share), step(6, close('lost', answers))];
}

/** Given up early, by the manager's decision. */
export function givenUp(stage: string, share: number, outcome: string, reason: string): Story {
  return (road, deal) => [...walk(road, deal, stage, share), step(7, close(outcome, { reason }), 'manager')];
}

/** On hold until some day. */
export function onHold(stage: string, share: number, reason: string, days: number): Story {
  return (road, deal) => [
    ...walk(road, deal, stage, share),
    step(3, (moment) => ({ type: 'hold', reason, until: moment.date(days) })),
  ];
}

/** Once further than now: moved back to an earlier stage. */
export function movedBack(from: string, share: number, to: string, reason: string): Story {
  return (road, deal) => [...walk(road, deal, from, share), step(5, { type: 'move-back', to, reason })];
}

/** Lost, and opened again when things changed. */
export function reopened(stage: string, share: number, lostFor: string, reason: string): Story {
  return (road, deal) => [...lost(stage, share, lostFor)(road, deal), step(25, { type: 'reopen', reason })];
}

/** Ready for the next stage, until what it rested on was taken back. */
export function tookBack(stage: string, kind: string, reason: string): Story {
  return (road, deal) => {
    const steps = walk(road, deal, stage, 1);
    return [...steps, step(4, () => ({ type: 'retract-evidence', evidence: deal.recalled(kind), reason }))];
  };
}

/** As told, but half-way somebody else takes over. */
export function handedOver(to: ColleagueKey, reason: string, story: Story): Story {
  return (road, deal) => {
    const steps = story(road, deal);
    const half = Math.ceil(steps.length * 0.55);
    return [
      ...steps.slice(0, half),
      step(2, { type: 'hand-over', to, reason }, 'manager'),
      ...steps.slice(half),
    ];
  };
}

/** Came with a clear need, so that the manager takes it straight to a later stage. */
export function jumpsTo(stage: string, work: string, reason: string): Story {
  return (road, deal) => {
    const [first] = Object.keys(road.chapters);
    const ready = road.chapters[work]?.(deal) ?? [];
    const jump = step(1, { type: 'jump', to: stage, reason }, 'manager');
    return [...walk(road, deal, first ?? '', 1), ...ready, jump];
  };
}
