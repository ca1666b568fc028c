import { openSeats } from '../../../engine/approvals/open-seats.js';
import { statedFields } from '../../../engine/approvals/stated-fields.js';
import { heldSince, requestOf } from '../../../engine/approvals/standing.js';
import type { Approval } from '../../../engine/model/approval.js';
import type { ApprovalVerdict } from '../../../engine/model/approval-request.js';
import type { RawValues } from '../../../engine/model/command.js';
import { askable } from '../moves/askable.js';
import { idOf } from '../story/cast.js';
import { actingIn } from '../story/company.js';
import type { RecordScene } from '../story/scene.js';
import { fill } from './fill.js';
import type { Planning } from './planning.js';
import { attach, set } from './record.js';

/** Decisions that one approval may take. */
const DECISIONS = 40;

/** Answers of an approver that are tried. */
const ANSWERS = 12;

/** Values of a covered field that are tried for an approval to be asked for again. */
const CHANGES = 4;

const REASON = 'as the story goes';

/** What is filled in with a decision: nothing at first, then what is asked for and no approver stated yet. */
function* answers(
  planning: Planning,
  scene: RecordScene,
  approval: Approval,
  as: string,
): Generator<RawValues> {
  yield {};
  const request = requestOf(approval.id, scene.state);
  const stated = request === undefined ? new Set() : statedFields(request);
  const open = approval.asks.filter((id) => !stated.has(id));
  const asked = [...open.flatMap((id) => planning.process.fields.get(id) ?? []), ...approval.questions];
  if (asked.length === 0) return;
  const fields = asked.map((field) => ({ ...field, required: true }));
  const form = { fields, conditions: [], varied: open };
  let tried = 0;
  for (const values of fill(form, planning.candidates, planning.situation(scene, as))) {
    if (++tried > ANSWERS) return;
    yield values;
  }
}

/** The scene after one of those who are asked has decided. */
function decision(
  planning: Planning,
  scene: RecordScene,
  approval: Approval,
  verdict: ApprovalVerdict,
): RecordScene | undefined {
  const covered = requestOf(approval.id, scene.state)?.covered.digest ?? '';
  const steps = approval.steps.flat();
  for (const { step, person } of openSeats(scene.state).filter((seat) => seat.approval === approval.id)) {
    const by = steps.find(({ id }) => id === step)?.by ?? [];
    const as = actingIn(planning.process, person, by, scene.state);
    if (as === undefined) continue;
    const said = verdict === 'approve' ? answers(planning, scene, approval, as) : [{}];
    for (const filled of said) {
      const command = {
        type: 'decide-approval' as const,
        approval: approval.id,
        verdict,
        covered,
        ...(steps.length > 1 ? { step } : {}),
        ...(verdict === 'approve' ? {} : { comment: REASON }),
        ...(Object.keys(filled).length === 0 ? {} : { answers: filled }),
      };
      const next = planning.perform(scene, { kind: 'command', command, as });
      if (next !== undefined) return next;
    }
  }
  return undefined;
}

/** The scene once a request is no longer pending; undefined where it stays so. */
function decided(
  planning: Planning,
  scene: RecordScene,
  approval: Approval,
  verdict: ApprovalVerdict,
): RecordScene | undefined {
  let next: RecordScene | undefined = scene;
  for (let left = DECISIONS; left > 0 && next !== undefined; left--) {
    if (requestOf(approval.id, next.state)?.status !== 'pending') return next;
    next = decision(planning, next, approval, verdict);
  }
  return undefined;
}

/** The record with the approval asked for, by the owner or else by whoever leaves the others free to decide. */
function* asked(planning: Planning, scene: RecordScene, approval: Approval): Generator<RecordScene> {
  if (requestOf(approval.id, scene.state)?.status === 'pending') yield scene;
  for (const as of ['owner', ...planning.process.roles.keys()]) {
    const id = idOf(`request ${String(scene.acts.length)}`);
    const command = { type: 'request-approval' as const, id, approval: approval.id };
    const next = planning.perform(scene, { kind: 'command', command, as });
    if (next !== undefined) yield next;
  }
}

/** The record with an approval that holds made void by a change of what it covers, so that it can be asked for again. */
function* renewed(
  planning: Planning,
  scene: RecordScene,
  { id, covers }: Approval,
  depth: number,
): Generator<RecordScene> {
  if (heldSince(id, planning.situation(scene, 'owner')) === undefined) {
    yield scene;
    return;
  }
  const { scope } = planning.situation(scene, 'owner');
  for (const covered of covers) {
    const field = covered.kind === 'field' ? planning.process.fields.get(covered.id) : undefined;
    const changes = [
      ...(covered.kind === 'artifact' ? [() => attach(planning, scene, covered.id, depth)] : []),
      ...(field === undefined ? [] : planning.candidates.of(field, scope))
        .slice(0, CHANGES)
        .map((value) => () => set(planning, scene, covered.id, value, depth)),
    ];
    for (const change of changes) {
      const next = change();
      if (next !== undefined && requestOf(id, next.state)?.status === 'voided') yield next;
    }
  }
}

/** Asks for an approval, doing first what that takes, and has it decided by everybody who has to; undefined where it cannot end so. */
function run(
  planning: Planning,
  scene: RecordScene,
  id: string,
  verdict: ApprovalVerdict,
  depth: number,
): RecordScene | undefined {
  const approval = planning.process.definition.approvals?.find((one) => one.id === id);
  if (approval === undefined) return undefined;
  const goal = { criteria: askable(approval), as: 'owner' };
  const ready = planning.open(scene, goal).length === 0 ? scene : planning.satisfy(scene, goal, depth);
  if (ready === undefined) return undefined;
  for (const free of renewed(planning, ready, approval, depth)) {
    for (const request of asked(planning, free, approval)) {
      const next = decided(planning, request, approval, verdict);
      if (next !== undefined) return next;
    }
  }
  return undefined;
}

/** Has an approval granted by those who decide it: asked for, and decided step by step. */
export function approve(
  planning: Planning,
  scene: RecordScene,
  id: string,
  depth: number,
): RecordScene | undefined {
  return run(planning, scene, id, 'approve', depth);
}

/** Has an approval returned for rework, which sends the record back where the definition says so. */
export function sendBack(
  planning: Planning,
  scene: RecordScene,
  id: string,
  depth: number,
): RecordScene | undefined {
  return run(planning, scene, id, 'return', depth);
}
