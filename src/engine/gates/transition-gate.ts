import { lockedBlockers } from '../approvals/locks.js';
import { checkCondition } from '../criteria/condition-check.js';
import { evaluateCriterion } from '../criteria/evaluate-criterion.js';
import type { Evaluation } from '../criteria/finding.js';
import { full, list } from '../criteria/wording.js';
import { visibleToActor } from '../item-rights/discreet.js';
import { conditionTellsHidden } from '../item-rights/tells-hidden.js';
import type { Blocker } from '../model/blocker.js';
import type { NamedTransition } from '../model/named-transition.js';
import type { FullText } from '../model/text.js';
import type { Values } from '../model/value.js';
import { situationOf, type Situation } from '../situation.js';
import { notTold, stageApplies, stageInWords } from './applying-stage.js';
import { blocker, mayBeSet, notLocked, openInstance, roleHeld } from './blockers.js';
import { unanswered } from './close-gate.js';
import { evaluateGate } from './gate.js';
import { impossible, presentStage, stageName, type MoveGate } from './move-gate.js';
import { NOTHING_SET, settingsOf, type Settings } from './transition-settings.js';

/** The gate of a named transition, and what it sets on the way. */
export interface TransitionGate extends MoveGate {
  readonly settings: Settings;
}

const HIDDEN = { en: 'why is hidden from you', zh: '原因对您不可见' };

/** Why a transition is not offered for this record at all; undefined: it is, or that cannot be told. */
function inapplicable(transition: NamedTransition, situation: Situation): FullText | undefined {
  const { definition, stages } = situation.process;
  const target = stages.get(transition.to);
  if (target === undefined || stageApplies(target, situation) === false) {
    const { en, zh } = stageName(transition.to, situation);
    return { en: `the stage “${en}” does not apply to it`, zh: `阶段“${zh}”不适用` };
  }
  if (transition.if === undefined) return undefined;
  const check = checkCondition(transition.if, situation, definition.fields, situation.state.fields);
  if (check.holds !== false) return undefined;
  const hidden = conditionTellsHidden(transition.if, situation.process, visibleToActor(situation));
  return hidden ? HIDDEN : check.why();
}

/** What has to be known before it can be told whether the transition applies. */
function undecided(transition: NamedTransition, situation: Situation): readonly Blocker[] {
  const { definition, stages } = situation.process;
  const target = stages.get(transition.to);
  const { en, zh } = full(transition.name, transition.id);
  const conditions = [
    { what: { en: `“${en}”`, zh: `“${zh}”` }, condition: transition.if },
    ...(target === undefined ? [] : [{ what: stageInWords(target), condition: target.if }]),
  ];
  return conditions.flatMap(({ what, condition }) => {
    if (condition === undefined) return [];
    const check = checkCondition(condition, situation, definition.fields, situation.state.fields);
    return check.holds === undefined ? [notTold({ what, condition, check }, situation)] : [];
  });
}

/** Whether it leaves a stage for a later one, so that what that stage asks for has to be there. */
function completesStage({ to, waivesExit }: NamedTransition, { process, state }: Situation): boolean {
  return !waivesExit && (process.rank.get(to) ?? 0) > (process.rank.get(state.stage) ?? 0);
}

/** The named transitions that lead from here to a stage: where there are any, they are the way there. */
export function transitionsTo(stage: string, situation: Situation): readonly NamedTransition[] {
  const { transitions = [] } = situation.process.definition;
  return transitions.filter(
    (transition) =>
      transition.to === stage &&
      transition.from.includes(situation.state.stage) &&
      inapplicable(transition, situation) === undefined,
  );
}

/** How things stand on arrival: the entry criteria look at what the transition sets. */
function onArrival(situation: Situation, { values, owner }: Settings): Situation {
  const { process, stored, facts } = situation;
  if (owner === undefined && Object.keys(values).length === 0) return situation;
  const fields = { ...stored.fields, ...values };
  return situationOf(process, { ...stored, fields, owner: owner ?? stored.owner }, facts);
}

/** What was passed by an approval has to be so with what the transition sets: it must not change what was approved on its way out. */
function stillApproved(evaluations: readonly Evaluation[], arrival: Situation): readonly Evaluation[] {
  return evaluations.map((evaluation) =>
    evaluation.approvals === undefined ? evaluation : evaluateCriterion(evaluation.criterion, arrival),
  );
}

/** What cannot be set because an approval froze it. */
function frozen({ values }: Settings, situation: Situation, arrival: Situation): readonly Blocker[] {
  if (arrival === situation) return [];
  const { stage } = situation.stored;
  return lockedBlockers(situation, arrival, [{ type: 'fields.set', stage, body: { values } }]);
}

/**
 * The gate of a named transition: it applies here, whoever takes it may, its own criteria hold and its questions are
 * answered, what it sets can be set, and the stage it leads to can be entered.
 */
export function transitionGate(
  situation: Situation,
  transition: NamedTransition,
  answers: Values,
): TransitionGate {
  const present = presentStage(situation);
  const name = full(transition.name, transition.id);
  const none = (code: 'transition.not-from-here' | 'transition.not-applicable', more: object) => ({
    ...impossible('transition', blocker(code, { transition: name, ...more }), situation),
    settings: NOTHING_SET,
  });
  if (!transition.from.includes(present.id)) {
    const from = list(transition.from.map((id) => stageName(id, situation)));
    return none('transition.not-from-here', { stage: stageName(present.id, situation), from });
  }
  const why = inapplicable(transition, situation);
  if (why !== undefined) return none('transition.not-applicable', { why });

  const settings = settingsOf(transition, answers, situation);
  const act = { en: `take “${name.en}”`, zh: `执行“${name.zh}”` };
  const leaving = evaluateGate(
    [
      ...transition.requires,
      ...(completesStage(transition, situation) ? present.exit : []),
      ...settings.fields.flatMap(({ requires }) => requires),
    ],
    situation,
    [
      ...openInstance(situation),
      ...undecided(transition, situation),
      ...roleHeld(transition.by, situation, act),
      ...unanswered(transition.asks, answers, situation),
      ...settings.obstacles,
      ...settings.fields.flatMap((field) => [...mayBeSet(field, situation), ...notLocked(field, situation)]),
    ],
  );
  const arrival = onArrival(situation, settings);
  const entering = evaluateGate(situation.process.stages.get(transition.to)?.entry ?? [], arrival);
  const gate = {
    obstacles: [...leaving.obstacles, ...frozen(settings, situation, arrival)],
    evaluations: [...stillApproved(leaving.evaluations, arrival), ...entering.evaluations],
  };
  return {
    move: 'transition',
    to: transition.to,
    name: `transition:${transition.id}`,
    skipped: [],
    gate,
    settings,
  };
}
