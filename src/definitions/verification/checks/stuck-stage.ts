import { list } from '../../../engine/criteria/wording.js';
import type { Stage } from '../../../engine/model/process-definition.js';
import type { VerificationFinding } from '../finding.js';
import { hindrancesOf } from '../proof/hindrances.js';
import { stuckRecord } from './stuck-record.js';
import type { Check, Survey } from './survey.js';
import { attempt, storyOf } from './tell.js';
import { sentence } from './wording.js';

const ID = 'stuck-stage';

function judge(survey: Survey, stage: Stage): readonly VerificationFinding[] {
  const ways = survey.leaving(stage.id);
  const made = ways.filter((edge) => survey.gone(edge) !== undefined);
  // What one record did here every record can do, unless something of it may have been settled otherwise before.
  if (made.some((edge) => hindrancesOf(survey.process, edge).length === 0)) return [];
  const name = survey.stageName(stage.id);
  const scene = stuckRecord(survey, stage.id, ways);
  if (scene !== undefined) {
    const everybody = ways.every((edge) => survey.impossibility(edge) !== undefined);
    const message = everybody
      ? sentence(
          'A record in {stage} can be neither moved on nor closed.',
          '处于“{stage}”的记录既不能推进也不能结束。',
          { stage: name },
        )
      : sentence(
          'A record may come to {stage} in such a way that it can be neither moved on nor closed.',
          '记录可能以某种方式进入“{stage}”后既不能推进也不能结束。',
          { stage: name },
        );
    const attempts = ways.flatMap((edge) => attempt(survey, scene, edge) ?? []);
    const counterexample = storyOf(
      survey,
      scene,
      sentence('stuck in {stage}', '停滞在“{stage}”', { stage: name }),
      attempts,
    );
    return [{ check: ID, verdict: 'violated', message, part: stage, counterexample }];
  }
  const hindrances = made.flatMap((edge) => hindrancesOf(survey.process, edge));
  const unique = [...new Map(hindrances.map((one) => [one.en, one])).values()];
  const message =
    unique.length === 0
      ? sentence(
          'It could not be decided whether a record can leave {stage}.',
          '未能判定记录能否离开“{stage}”。',
          { stage: name },
        )
      : sentence(
          'Records were found that leave {stage}, but whether every one can depends on {what}.',
          '有记录能离开“{stage}”，但是否都能离开取决于{what}。',
          { stage: name, what: list(unique) },
        );
  return [{ check: ID, verdict: 'unknown', message, part: stage }];
}

/** Whoever stands in a stage can be moved on or closed. */
export const stuckStage: Check = {
  id: ID,
  run: (survey) =>
    survey.definition.stages
      .filter(({ id }) => survey.reached(id) !== undefined)
      .flatMap((stage) => judge(survey, stage)),
};
