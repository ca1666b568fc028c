import { full } from '../../../engine/criteria/wording.js';
import type { Outcome } from '../../../engine/model/process-definition.js';
import type { FullText } from '../../../engine/model/text.js';
import type { Counterexample, VerificationFinding } from '../finding.js';
import type { Check, Survey } from './survey.js';
import { attempt, refusalStory, refusedCreation, storyOf } from './tell.js';
import { sentence } from './wording.js';

const ID = 'unreached-outcome';

/** Where no record can even be created. */
function noRecord(survey: Survey, end: FullText): Counterexample | undefined {
  const creation = survey.edges.find(({ kind }) => kind === 'create');
  return creation && refusedCreation(survey, creation, end);
}

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
  const furthest = [...survey.exploration.nodes.values()].flat().at(-1);
  if (furthest === undefined) return noRecord(survey, end);
  const tried = closing && attempt(survey, furthest.scene, closing);
  return tried && storyOf(survey, furthest.scene, end, [tried]);
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
      const counterexample = refused(survey, outcome);
      return [
        { check: ID, verdict: 'violated', message, part: outcome, ...(counterexample && { counterexample }) },
      ];
    });
  },
};
