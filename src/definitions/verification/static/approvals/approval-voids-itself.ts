import { requestOf } from '../../../../engine/approvals/standing.js';
import { full } from '../../../../engine/criteria/wording.js';
import type { Approval, Covered } from '../../../../engine/model/approval.js';
import type { Criterion } from '../../../../engine/model/criterion.js';
import { attemptAct, filingAct, recordingAct, settingAct, type GatedAct } from '../../checks/attempt-act.js';
import type { Check, Survey } from '../../checks/survey.js';
import { shownAt, violation, type Place } from '../../checks/tell.js';
import { sentence } from '../../checks/wording.js';
import type { VerificationFinding } from '../../finding.js';
import { conditionHolds } from '../../moves/condition-criterion.js';
import type { RecordScene } from '../../story/scene.js';
import { NeedsApproval } from './needs-approval.js';

const ID = 'approval-voids-itself';
const DEPTH = 5;

/** Something an approval covers that can be done only once that approval is granted. */
interface Circle {
  readonly approval: Approval;
  readonly covered: Covered;
  readonly act: GatedAct;
}

function actOf({ kind, id }: Covered, survey: Survey): GatedAct | undefined {
  if (kind === 'field') return settingAct(survey, id);
  return kind === 'artifact' ? filingAct(survey, id) : recordingAct(survey, id);
}

function circlesOf(approval: Approval, survey: Survey): readonly Circle[] {
  // What the approvers fill in themselves is set with their decision.
  const covers = approval.covers.filter(({ kind, id }) => kind !== 'field' || !approval.asks.includes(id));
  return covers.flatMap((covered) => {
    const act = actOf(covered, survey);
    const needs = new NeedsApproval(survey.process, approval.id);
    return act !== undefined && needs.gate(act.requires) ? [{ approval, covered, act }] : [];
  });
}

function nameOf({ kind, id }: Covered, { process }: Survey) {
  const lists = { field: process.fields, artifact: process.artifacts, evidence: process.evidence };
  return full(lists[kind].get(id)?.name, id);
}

/** The records in which the act is done, with each value a field may have. */
function* done(survey: Survey, scene: RecordScene, { covered, act }: Circle): Generator<RecordScene> {
  const planner = survey.planner();
  const field = covered.kind === 'field' ? survey.process.fields.get(covered.id) : undefined;
  if (field === undefined) {
    const by = act.by === undefined ? [] : [act.by];
    const command = act.command(scene);
    const next = command && planner.give(scene, () => command, by, 0);
    if (next !== undefined) yield next;
    return;
  }
  for (const value of planner.candidates.of(field, planner.situation(scene, 'owner').scope)) {
    const next = planner.setFields(scene, { [covered.id]: value }, 0);
    if (next !== undefined) yield next;
  }
}

/** The act once its gate is passed: done, which voids the approval; or refused, for what it covers is frozen by then. */
function* places(survey: Survey, circle: Circle): Generator<Place> {
  const { approval, act } = circle;
  const applies = act.requires.flatMap(({ if: condition, path }): Criterion[] =>
    condition === undefined ? [] : [conditionHolds(condition, `${path}.if`)],
  );
  const goal = { criteria: [...applies, ...act.requires], as: act.by?.[0] ?? 'owner' };
  for (const { scene } of survey.nodes) {
    const ready = survey.planner().satisfy(scene, goal, DEPTH);
    if (ready === undefined || stands(approval, ready) !== 'granted') continue;
    const tried = attemptAct(survey, ready, act);
    if (tried?.refused.includes('approval.locked') === true) yield { scene: ready, attempts: [tried] };
    for (const next of done(survey, ready, circle))
      if (stands(approval, next) === 'voided') yield { scene: next, attempts: [] };
  }
}

function stands({ id }: Approval, { state }: RecordScene) {
  return requestOf(id, state)?.status ?? 'unasked';
}

function judge(survey: Survey, circle: Circle): VerificationFinding {
  const { approval, covered } = circle;
  const parameters = { approval: full(approval.name, approval.id), covered: nameOf(covered, survey) };
  const message = sentence(
    '{approval} covers {covered}, which can only be supplied once {approval} is granted: doing so voids it.',
    '“{approval}”涵盖“{covered}”，而后者须在“{approval}”获批之后才能提供：一旦提供，该审批即失效。',
    parameters,
  );
  const story = shownAt(survey, places(survey, circle), {
    end: (scene) =>
      stands(approval, scene) === 'voided'
        ? sentence('{approval} is void', '“{approval}”已失效', parameters)
        : sentence('{covered} cannot be supplied', '无法提供“{covered}”', parameters),
    seen: (scene) => [{ kind: 'approval', approval: approval.id, stands: stands(approval, scene) }],
  });
  return violation({ check: ID, message, part: approval, key: 'covers' }, story);
}

/** Nothing that an approval covers waits for that very approval. */
export const approvalVoidsItself: Check = {
  id: ID,
  run: (survey) =>
    (survey.definition.approvals ?? [])
      .flatMap((approval) => circlesOf(approval, survey))
      .map((circle) => judge(survey, circle)),
};
