import type { Condition } from '../../../../engine/model/condition.js';
import type { Survey } from '../../checks/survey.js';
import { shownAt, violation, type Place } from '../../checks/tell.js';
import { criteriaNames, sentence } from '../../checks/wording.js';
import type { Counterexample, VerificationFinding } from '../../finding.js';
import { makeMove } from '../../explore/make-move.js';
import { conditionHolds } from '../../moves/condition-criterion.js';
import { common, from, outside } from '../logic/spans.js';
import { noneApplies } from '../none-applies.js';
import { refuteGate } from '../refute-gate.js';
import { valuesInWords } from '../values-in-words.js';
import { anyGranted, isReached, isRuledOut, waysAsking } from './asking-gates.js';
import { anywhere, standingIn, type Likeness } from './before-gates.js';
import { tieredCriteria, type TieredCriteria } from './gate-tiers.js';
import { sampleCondition } from './sample-condition.js';
import { leastOf } from './tier.js';

/** One of the amounts that no approval of a gate is for, though one is for less. */
function gapIn({ tiers }: TieredCriteria): Condition | undefined {
  const [first] = tiers;
  if (first === undefined) return undefined;
  const covered = tiers.flatMap(({ spans }) => spans);
  const least = tiers
    .map(leastOf)
    .reduce((a, b) => (a === undefined || b === undefined ? undefined : a.lt(b) ? a : b));
  const above = least === undefined ? first.universe : common(first.universe, from(least));
  return sampleCondition(
    first,
    covered.reduce((rest, span) => common(rest, outside([span])), above),
  );
}

/** Records that passed the gate and none of the approvals was asked for; else such that are as wanted. */
function* passing(survey: Survey, { criteria }: TieredCriteria, likeness: Likeness): Generator<Place> {
  const planner = survey.planner({ avoid: anyGranted(criteria) });
  for (const edge of waysAsking(survey, criteria)) {
    if (edge.from === undefined) continue;
    const wanted = { ...edge, criteria: [...edge.criteria, ...likeness.criteria] };
    for (const { scene } of standingIn(survey, edge.from, likeness)) {
      const made = makeMove(planner, scene, wanted);
      if (made !== undefined) yield { scene: made.after, attempts: [] };
    }
  }
  if (!isReached(survey, [criteria])) yield* anywhere(survey, criteria, likeness);
}

function gap(survey: Survey, check: string, tiered: TieredCriteria): readonly VerificationFinding[] {
  const { criteria } = tiered;
  const [part] = criteria;
  const sample = gapIn(tiered);
  if (part === undefined || sample === undefined) return [];
  const none = noneApplies(
    criteria.flatMap((one) => one.if ?? []),
    `${part.path}.if`,
  );
  const answer = refuteGate(survey.process, [none], { conditions: [sample] });
  if (answer.verdict !== 'possible') return [];
  const { fields } = answer.witness.state;
  const likeness = { criteria: [conditionHolds(sample, `${check}.sample`), none], values: fields };
  if (isRuledOut(survey, [criteria], () => likeness.criteria)) return [];
  const message = sentence(
    'None of {criteria} applies to {values}, though one applies to less.',
    '{values} 时{criteria}均不适用，而更低的金额反而需要审批。',
    { criteria: criteriaNames(criteria), values: valuesInWords(fields, survey.process) },
  );
  const end = sentence('no approval is asked for', '无需任何审批');
  const story: Counterexample | undefined = shownAt(survey, passing(survey, tiered, likeness), {
    end: () => end,
    seen: () => criteria.map(({ path }) => ({ kind: 'applies', path, applies: 'no' })),
  });
  return [violation({ check, message, part, key: 'if' }, story)];
}

/** Amounts that no approval of a gate is for, though one is for less. That the least need none is meant so. */
export function gateGaps(survey: Survey, check: string): readonly VerificationFinding[] {
  return tieredCriteria(survey.process).flatMap((tiered) => gap(survey, check, tiered));
}
