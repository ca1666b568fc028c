import type { Effect } from '../model/decision.js';
import type { EventBodies } from '../model/event.js';
import type { Situation } from '../situation.js';

type Shaken = Pick<EventBodies['evidence.retracted'], 'shaken'>;

/** The gates behind the record that rested on a piece. */
export function shakenBy(evidence: string, { facts }: Situation): Shaken {
  const shaken = (facts.passed ?? [])
    .filter((gate) => gate.evidence.includes(evidence))
    .map(({ seq, from, to }) => ({ seq, from, to }));
  return shaken.length === 0 ? {} : { shaken };
}

/** Tells the managers above the owner that a gate rested on what no longer stands. */
export function doubtEffects({ shaken }: Shaken, { facts }: Situation): readonly Effect[] {
  if (shaken === undefined) return [];
  const [manager] = facts.managersOfOwner;
  return [{ topic: 'gate.doubted', ...(manager === undefined ? {} : { recipients: [manager] }) }];
}
