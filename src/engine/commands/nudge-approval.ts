import { activeSteps } from '../approvals/asked-step.js';
import { decidersOf, tell } from '../approvals/notices.js';
import { blocker } from '../gates/blockers.js';
import { addDuration } from '../time/duration.js';
import { accepted, refused, type CommandHandler } from './handler.js';
import { pendingApproval } from './named-approval.js';
import { takingPart } from './taking-part.js';

/** How long those who are asked are left alone. */
const PAUSE = 'PT1H';

/** Urges those who are asked to decide (催办), at most once an hour. */
export const nudgeApproval: CommandHandler<'nudge-approval'> = (situation, { approval: id }) => {
  const requested = pendingApproval(id, situation);
  if ('kind' in requested) return requested;
  const { approval, request } = requested;
  const { now, zone } = situation.facts;
  const active = activeSteps(approval, request);
  const rested = active.filter(({ step: { nudgedAt } }) => {
    const again = nudgedAt === undefined ? undefined : addDuration(nudgedAt, PAUSE, zone);
    return again === undefined || again <= now;
  });
  const blockers = [
    ...takingPart(requested, situation),
    ...(rested.length === 0 ? [blocker('approval.nudged-lately')] : []),
  ];
  if (blockers.length > 0) return refused(blockers);
  const to = [...new Set(rested.flatMap((asked) => decidersOf(asked, situation)))];
  const body = { approval: id, request: request.id, to };
  return accepted(
    [{ type: 'approval.nudged', stage: situation.stored.stage, body }],
    tell('approval.nudged', to),
  );
};
