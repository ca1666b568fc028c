import { activeSteps, decidersFor } from '../approvals/asked-step.js';
import { approvalName } from '../criteria/approvals.js';
import { blocker } from '../gates/blockers.js';
import type { Blocker } from '../model/blocker.js';
import type { Situation } from '../situation.js';
import type { Requested } from './named-approval.js';

/** Who may speak about an approval: who asks, who is or was asked or acts for him, who was told, the owner and those above. */
export function takingPart({ approval, request }: Requested, situation: Situation): readonly Blocker[] {
  const { stored, facts } = situation;
  const { user, roles } = facts.actor;
  const steps = request.steps.flat();
  const takesPart =
    [request.requestedBy, stored.owner, ...facts.managersOfOwner, ...(request.copied ?? [])].includes(user) ||
    roles.includes('operations') ||
    steps.some(({ seats, decisions }) =>
      [...seats.map(({ person }) => person), ...decisions.map(({ by }) => by)].includes(user),
    ) ||
    activeSteps(approval, request).some((asked) =>
      asked.step.seats.some((seat) => decidersFor(seat, asked, situation).includes(user)),
    );
  if (takesPart) return [];
  return [blocker('approval.not-taking-part', { approval: approvalName(approval.id, situation) })];
}
