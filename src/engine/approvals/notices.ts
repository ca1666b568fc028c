import type { ApprovalRequest, Seat } from '../model/approval-request.js';
import type { Effect } from '../model/decision.js';
import type { Situation } from '../situation.js';
import { decidersFor, type AskedStep } from './asked-step.js';
import { openSeatsOf } from './places.js';

/** Everybody who may decide a step now. */
export function decidersOf(asked: AskedStep, situation: Situation): readonly string[] {
  return [...new Set(openSeatsOf(asked.step).flatMap((seat) => decidersFor(seat, asked, situation)))];
}

/** A message to people; none where there is nobody to tell. */
export function tell(topic: Effect['topic'], recipients: readonly string[]): readonly Effect[] {
  return recipients.length === 0 ? [] : [{ topic, recipients: [...new Set(recipients)] }];
}

/** Whoever is asked is told; where nobody can decide, operations are. */
export function toldOfSteps(started: readonly AskedStep[], situation: Situation): readonly Effect[] {
  return [
    ...tell(
      'approval.asked',
      started.flatMap((asked) => decidersOf(asked, situation)),
    ),
    ...(started.some(({ step }) => step.unresolved !== undefined)
      ? [{ topic: 'approval.unresolved' as const }]
      : []),
  ];
}

/** Everybody who may decide now from the seats that came to a step. */
export function decidersAdded(
  known: readonly Seat[],
  asked: AskedStep,
  situation: Situation,
): readonly string[] {
  const added = openSeatsOf(asked.step).filter(({ person }) => known.every((seat) => seat.person !== person));
  return added.flatMap((seat) => decidersFor(seat, asked, situation));
}

/** Everybody whom a request concerns: who asked, and who was asked. */
export function concerned({ requestedBy, steps }: ApprovalRequest): readonly string[] {
  return [requestedBy, ...steps.flat().flatMap(({ seats }) => seats.map(({ person }) => person))];
}
