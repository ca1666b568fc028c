import { full } from '../../../engine/criteria/wording.js';
import type { Guarantee } from '../../../engine/model/assurance.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { VerificationFinding } from '../finding.js';
import { conditionHolds } from '../moves/condition-criterion.js';
import type { Edge } from '../moves/edge.js';
import type { PossibleEdges } from '../proof/possible-edges.js';
import type { Check, Survey } from './survey.js';
import { storyOf } from './tell.js';
import { sentence, wantedBy } from './wording.js';

const ID = 'guarantee';

/** Met as such: that a criterion does not apply is no guarantee that it held. */
function met(criterion: Criterion): Criterion {
  return criterion.if === undefined
    ? criterion
    : { kind: 'any', id: criterion.id, path: criterion.path, of: [criterion] };
}

/** The way to what is guarded, for records that the criterion is about. */
function whereItApplies(edge: Edge, { if: condition, path }: Criterion): Edge {
  if (condition === undefined) return edge;
  return { ...edge, criteria: [...edge.criteria, conditionHolds(condition, `${path}.if`)] };
}

function isTarget({ of }: Guarantee, { kind, to }: Edge): boolean {
  return 'outcome' in of ? kind === 'close' && to === of.outcome : kind !== 'close' && to === of.stage;
}

/** Whether what is guarded is proved out of reach while the criterion never held. */
function isProved(survey: Survey, guarantee: Guarantee, without: PossibleEdges): boolean {
  const reachable = survey.reach(without);
  const { onlyAfter } = guarantee;
  const atLast = onlyAfter.if === undefined ? without : survey.denying(onlyAfter);
  return survey.edges
    .filter((edge) => isTarget(guarantee, edge))
    .every(
      (edge) =>
        (edge.from !== undefined && !reachable.has(edge.from)) ||
        without.impossibility(edge) !== undefined ||
        atLast.impossibility(edge) !== undefined,
    );
}

function judge(survey: Survey, guarantee: Guarantee): readonly VerificationFinding[] {
  const { onlyAfter, of } = guarantee;
  const without = survey.denying(met(onlyAfter));
  if (isProved(survey, guarantee, without)) return [];
  const names = {
    guarantee: full(guarantee.name, guarantee.id),
    criterion: wantedBy(onlyAfter),
    target:
      'outcome' in of
        ? full(survey.process.outcomes.get(of.outcome)?.name, of.outcome)
        : survey.stageName(of.stage),
  };
  const isGoal = (edge: Edge) => isTarget(guarantee, edge);
  const edges = survey.edges.map((edge) => (isGoal(edge) ? whereItApplies(edge, onlyAfter) : edge));
  const broken = survey.explore(without, { avoid: met(onlyAfter) }, edges).run(isGoal);
  if (broken === undefined) {
    const message = sentence(
      '{guarantee}: it could be neither proved nor disproved that {target} is reached only after {criterion}.',
      '{guarantee}：未能证明也未能否定“{target}”只在{criterion}之后到达。',
      names,
    );
    return [{ check: ID, verdict: 'unknown', message, part: guarantee }];
  }
  const message = sentence(
    '{guarantee}: {target} can be reached though {criterion} never held.',
    '{guarantee}：{criterion}从未成立也能到达“{target}”。',
    names,
  );
  const end = sentence(
    '{target}, and {criterion} never held',
    '到达“{target}”，而{criterion}从未成立',
    names,
  );
  const story = storyOf(survey, broken.after, end);
  const counterexample = { ...story, expected: { ...story.expected, never: guarantee.id } };
  return [{ check: ID, verdict: 'violated', message, part: guarantee, counterexample }];
}

/** What the definition guarantees is so, overrides aside. */
export const guaranteeKept: Check = {
  id: ID,
  run: (survey) => (survey.definition.guarantees ?? []).flatMap((guarantee) => judge(survey, guarantee)),
};
