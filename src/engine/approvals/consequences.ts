import type { ApprovalRequest, CoveredChange } from '../model/approval-request.js';
import type { Covered } from '../model/approval.js';
import type { Command } from '../model/command.js';
import type { Decision, Effect } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import { inLanguage } from '../model/text.js';
import type { Situation } from '../situation.js';
import { afterEvents } from './after-events.js';
import { approvalOf } from './asked-step.js';
import { isBlindlySet } from './blindly-set.js';
import { changeOf, contentOf, sameContent } from './covered-content.js';
import { lockedBlockers } from './locks.js';
import { concerned, tell } from './notices.js';
import { refreshSeats } from './refresh-seats.js';
import { requestOf } from './standing.js';
import { touches } from './touched.js';

type Accepted = Extract<Decision, { kind: 'accepted' }>;

const LEFT = {
  en: 'The record left the stage in which this is decided.',
  zh: '记录已离开需此审批的阶段。',
};
const CLOSED = { en: 'The record was closed.', zh: '记录已关闭。' };
const MOVED_BACK = { en: 'The record was moved back.', zh: '记录已退回。' };

/**
 * What a request holds for that events changed. What approvers fill in is held to as well while it is being decided, but
 * for what they fill in themselves.
 */
function changesOf(
  request: ApprovalRequest,
  command: Command,
  events: readonly NewEvent[],
  before: Situation,
  after: Situation,
): readonly CoveredChange[] {
  const own = command.type === 'decide-approval' && command.approval === request.approval;
  const asks = own || request.status !== 'pending' ? [] : (approvalOf(request.approval, before)?.asks ?? []);
  const held = new Set(request.covered.items.flatMap(({ kind, id }) => (kind === 'field' ? [id] : [])));
  const filled = asks.filter((id) => !held.has(id)).map((id): Covered => ({ kind: 'field', id }));
  const changed = request.covered.items
    .filter((item) => touches(events, item, before))
    .flatMap((item) => {
      if (isBlindlySet(item, command, events, before)) return [{ kind: item.kind, id: item.id }];
      const [was, is] = [contentOf(item, before), contentOf(item, after)];
      if (sameContent(was, is) || sameContent(item.content, is)) return [];
      return [changeOf(item, item.content, is, before)];
    });
  const added = filled
    .filter((item) => touches(events, item, before))
    .flatMap((item) => {
      const [was, is] = [contentOf(item, before), contentOf(item, after)];
      return sameContent(was, is) ? [] : [changeOf(item, was, is, before)];
    });
  return [...changed, ...added];
}

/** How a request ends because of what else happened; undefined when it goes on as it was. */
function endOf(
  request: ApprovalRequest,
  command: Command,
  events: readonly NewEvent[],
  before: Situation,
  after: Situation,
): Pick<ApprovalRequest, 'reason' | 'changes'> | undefined {
  const { definition, approvalsIn } = before.process;
  const say = (text: typeof LEFT) => inLanguage(text, definition.language);
  const moved = events.find((event) => event.type === 'stage.changed');
  if (moved?.body.move === 'back' && definition.moveBack.voidsApprovals === true)
    return { reason: say(MOVED_BACK), changes: [] };
  const changes = changesOf(request, command, events, before, after);
  if (changes.length > 0) return { changes };
  if (request.status !== 'pending') return undefined;
  if (after.stored.closed !== undefined) return { reason: say(CLOSED) };
  if (moved === undefined) return undefined;
  const used = approvalsIn.get(after.stored.stage) ?? [];
  return used.some(({ id }) => id === request.approval) ? undefined : { reason: say(LEFT) };
}

/**
 * What an accepted command means for the approvals that were asked for: one whose content it changed is void, one that is
 * of no use any more is recalled, and what is locked refuses the command.
 */
export function withConsequences(before: Situation, command: Command, decision: Decision): Decision {
  const { approvals } = before.stored;
  if (decision.kind !== 'accepted' || decision.events.length === 0 || approvals === undefined)
    return decision;
  const open = Object.values(approvals).filter(({ status }) => status === 'pending' || status === 'granted');
  if (open.length === 0) return decision;
  return ended(before, command, decision, open);
}

/** Who holds a role may be another once the owner or a field changed. Where the organisation chart was not read, nothing follows. */
function filledAnew(
  request: ApprovalRequest,
  events: readonly NewEvent[],
  after: Situation,
): Pick<Accepted, 'events' | 'effects'> {
  const approval = approvalOf(request.approval, after);
  const touched = events.some(({ type }) => type === 'owner.changed' || type === 'fields.set');
  if (!touched || approval === undefined || request.status !== 'pending' || after.facts.people === undefined)
    return { events: [], effects: [] };
  return refreshSeats(approval, request, after);
}

function ended(
  before: Situation,
  command: Command,
  decision: Accepted,
  open: readonly ApprovalRequest[],
): Decision {
  const { events } = decision;
  const after = afterEvents(before, events);
  const locked = lockedBlockers(before, after, events);
  if (locked.length > 0) return { kind: 'refused', blockers: locked };
  const { machine } = before.process;
  const follows: NewEvent[] = [];
  const effects: Effect[] = [];
  let { stateValue } = after.stored;
  for (const { id, approval } of open) {
    const request = requestOf(approval, after.stored);
    // It ended by this very command.
    if (request?.id !== id || (request.status !== 'pending' && request.status !== 'granted')) continue;
    const end = endOf(request, command, events, before, after);
    if (end === undefined) {
      const filled = filledAnew(request, events, after);
      follows.push(...filled.events);
      effects.push(...filled.effects);
      continue;
    }
    const { changes, ...said } = end;
    const followed = machine.follow(stateValue, `${changes === undefined ? 'recall' : 'void'}:${approval}`);
    stateValue = followed ?? stateValue;
    const body = {
      approval,
      request: id,
      ...said,
      ...(followed === undefined ? {} : { stateValue: followed }),
    };
    const { stage } = after.stored;
    follows.push(
      changes === undefined
        ? { type: 'approval.recalled', stage, body }
        : { type: 'approval.voided', stage, body: { ...body, changes } },
    );
    effects.push(...tell('approval.ended', concerned(request)));
  }
  if (follows.length === 0) return decision;
  return { kind: 'accepted', events: [...events, ...follows], effects: [...decision.effects, ...effects] };
}
