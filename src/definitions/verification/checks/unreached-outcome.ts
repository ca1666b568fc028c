import { full } from '../../../engine/criteria/wording.js';
import type { Outcome } from '../../../engine/model/process-definition.js';
import type { Counterexample, VerificationFinding } from '../finding.js';
import type { Check, Survey } from './survey.js';
import { attempt, furthestStory, refusalStory, storyOf, violation } from './tell.js';
import { sentence } from './wording.js';

const ID = 'unreached-outcome';

function refused(survey: Survey, { id, name }: Outcome): Counterexample | undefined {
  const end = sentence('not closed as {outcome}', '未能以“{outcome}”结束', { outcome: full(name, id) });
  const closings = survey.edges.filter(({ kind, to }) => kind === 'close' && to === id);
  for (const edge of closings) {
    const node = survey.reached(edge.from ?? '');
    const story = node && refusalStory(survey, node, edge, end);
    if (story !== undefined) return story;
  }
  // None of the stages it is reached from is itself reached: it is refused wherever the record stands.
  const [closing] = closings;
  const { furthest } = survey;
  const tried = furthest && closing && attempt(survey, furthest.scene, closing);
  return furthest !== undefined && tried !== undefined
    ? storyOf(survey, furthest.scene, end, [tried])
    : furthestStory(survey, end);
}

/** Every outcome is reached by some record, above all success. */
export const unreachedOutcome: Check = {
  id: ID,
  run(survey) {
    return survey.definition.outcomes.flatMap((outcome): VerificationFinding[] => {
      const closings = survey.edges.filter(({ kind, to }) => kind === 'close' && to === outcome.id);
      if (closings.some((edge) => survey.gone(edge) !== undefined)) return [];
      const name = full(outcome.name, outcome.id);
      if (!closings.every((edge) => survey.neverHappens(edge))) {
        const message = sentence(
          'No record was found that ends as {outcome}, nor a proof that none does.',
          '未找到以“{outcome}”结束的记录，也未能证明没有。',
          { outcome: name },
        );
        return [{ check: ID, verdict: 'unknown', message, part: outcome }];
      }
      const message = sentence('No record ever ends as {outcome}.', '任何记录都无法以“{outcome}”结束。', {
        outcome: name,
      });
      return [violation({ check: ID, message, part: outcome }, refused(survey, outcome))];
    });
  },
};
