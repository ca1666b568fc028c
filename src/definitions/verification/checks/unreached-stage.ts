import type { Stage } from '../../../engine/model/process-definition.js';
import type { FullText } from '../../../engine/model/text.js';
import type { Counterexample, VerificationFinding } from '../finding.js';
import { leadsBack, type Edge } from '../moves/edge.js';
import type { Check, Survey } from './survey.js';
import { furthestStory, refusalStory, refusedCreation, storyOf, violation } from './tell.js';
import { criteriaNames, sentence } from './wording.js';

const ID = 'unreached-stage';

/** The ways into a stage that lead forward: going back to where one never was is no way to reach a stage. */
function waysInto(survey: Survey, stage: Stage): readonly Edge[] {
  return survey.edges.filter((edge) => edge.to === stage.id && edge.kind !== 'close' && !leadsBack(edge));
}

/** A record for which the stage was passed over. */
function passedOver(survey: Survey, stage: Stage): Counterexample | undefined {
  const place = (id: string) => survey.process.rank.get(id) ?? 0;
  const over = [...survey.exploration.gone.values()].find(
    ({ edge: { kind, from, to } }) =>
      kind === 'advance' &&
      from !== undefined &&
      place(from) < place(stage.id) &&
      place(stage.id) < place(to),
  );
  const name = survey.stageName(stage.id);
  return (
    over &&
    storyOf(survey, over.after, sentence('{stage} is passed over', '“{stage}”被跳过', { stage: name }))
  );
}

function notReached(survey: Survey, { id }: Stage): FullText {
  return sentence('{stage} is not reached', '到不了“{stage}”', { stage: survey.stageName(id) });
}

/** The story of how far a record gets, and is refused further on. */
function refusedBefore(survey: Survey, stage: Stage): Counterexample | undefined {
  const direct = waysInto(survey, stage);
  const others = survey.edges.filter((edge) => edge.kind !== 'close' && survey.gone(edge) === undefined);
  for (const edge of [...direct, ...others]) {
    const node = edge.from === undefined ? undefined : survey.reached(edge.from);
    const end = notReached(survey, stage);
    const story =
      edge.kind === 'create'
        ? refusedCreation(survey, edge, end)
        : node && refusalStory(survey, node, edge, end);
    if (story !== undefined) return story;
  }
  return undefined;
}

/** The story of a record that does not come to a stage which none comes to. */
export function notReaching(survey: Survey, stage: Stage): Counterexample | undefined {
  return (
    passedOver(survey, stage) ??
    refusedBefore(survey, stage) ??
    furthestStory(survey, notReached(survey, stage))
  );
}

/** Criteria that stand in the way there, where they are known. */
function reasons(survey: Survey, edges: readonly Edge[]) {
  const found = edges.flatMap((edge) => survey.impossibility(edge)?.because ?? []);
  return [...new Map(found.map((criterion) => [criterion.path, criterion])).values()];
}

/** Every stage is reached by some record on the way forward. */
export const unreachedStage: Check = {
  id: ID,
  run(survey) {
    return survey.definition.stages.flatMap((stage): VerificationFinding[] => {
      const ways = waysInto(survey, stage);
      if (ways.some((edge) => survey.gone(edge) !== undefined)) return [];
      const name = survey.stageName(stage.id);
      if (!ways.every((edge) => survey.neverHappens(edge))) {
        const message = sentence(
          'No record was found that reaches {stage}, nor a proof that none does.',
          '未找到能到达“{stage}”的记录，也未能证明没有。',
          { stage: name },
        );
        return [{ check: ID, verdict: 'unknown', message, part: stage }];
      }
      const because = reasons(survey, ways);
      const message =
        because.length === 0
          ? sentence('No record ever reaches {stage}.', '任何记录都到不了“{stage}”。', { stage: name })
          : sentence(
              'No record ever reaches {stage}: what is asked for on the way cannot hold: {criteria}.',
              '任何记录都到不了“{stage}”：途中的要求无法成立：{criteria}。',
              { stage: name, criteria: criteriaNames(because) },
            );
      return [violation({ check: ID, message, part: stage }, notReaching(survey, stage))];
    });
  },
};
