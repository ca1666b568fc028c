import type { VerificationFinding } from '../finding.js';
import type { Edge } from '../moves/edge.js';
import { neverEnds, surelyEnding } from './endings.js';
import type { Check, Survey } from './survey.js';
import { attempt, follow, storyOf, violation } from './tell.js';
import { namesOf, sentence } from './wording.js';

const ID = 'endless-loop';

/** Once round among the stages. */
function round(survey: Survey, start: string, among: ReadonlySet<string>): readonly Edge[] {
  const path: Edge[] = [];
  const seen = new Set<string>();
  for (let at = start; !seen.has(at);) {
    seen.add(at);
    const next = survey.leaving(at).find((edge) => survey.gone(edge) !== undefined && among.has(edge.to));
    if (next === undefined) break;
    path.push(next);
    at = next.to;
  }
  return path;
}

function story(survey: Survey, among: ReadonlySet<string>, [start = '']: readonly string[]) {
  const node = survey.reached(start);
  if (node === undefined) return undefined;
  const scene = follow(survey, node, round(survey, start, among)) ?? node.scene;
  const closings = survey.leaving(scene.state.stage).filter(({ kind }) => kind === 'close');
  const attempts = closings.flatMap((edge) => attempt(survey, scene, edge) ?? []);
  return storyOf(survey, scene, sentence('round and round, never closed', '循环往复，无法结束'), attempts);
}

/** From every stage an outcome can be reached. */
export const endlessLoop: Check = {
  id: ID,
  run(survey) {
    const isEnd = (edge: Edge) => edge.kind === 'close';
    const sure = surelyEnding(survey, isEnd);
    const reached = survey.definition.stages.filter(
      ({ id }) => survey.reached(id) !== undefined && !sure.has(id),
    );
    const never = new Set(reached.filter(({ id }) => neverEnds(survey, id, isEnd)).map(({ id }) => id));
    // What cannot be left at all is said by another check.
    const looping = survey.definition.stages.filter(
      ({ id }) => never.has(id) && survey.leaving(id).some((edge) => survey.gone(edge) !== undefined),
    );
    const findings: VerificationFinding[] = [];
    const [part] = looping;
    if (part !== undefined) {
      const message = sentence(
        'Once a record is in {stages} it can be moved, but never closed.',
        '记录进入{stages}后可以移动，但永远无法结束。',
        { stages: namesOf(looping) },
      );
      const counterexample = story(
        survey,
        never,
        looping.map(({ id }) => id),
      );
      findings.push(violation({ check: ID, message, part }, counterexample));
    }
    for (const stage of reached.filter(({ id }) => !never.has(id))) {
      const message = sentence(
        'It could not be proved that every record in {stage} can come to an outcome.',
        '未能证明处于“{stage}”的每条记录都能得到结果。',
        { stage: survey.stageName(stage.id) },
      );
      findings.push({ check: ID, verdict: 'unknown', message, part: stage });
    }
    return findings;
  },
};
