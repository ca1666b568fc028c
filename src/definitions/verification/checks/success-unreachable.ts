import type { VerificationFinding } from '../finding.js';
import type { Edge } from '../moves/edge.js';
import { freelyEnding, neverEnds } from './endings.js';
import { shortest } from './paths.js';
import type { Check, Survey } from './survey.js';
import { attempt, follow, storyOf } from './tell.js';
import { sentence } from './wording.js';

const ID = 'success-unreachable';

/** Records of a stage that are moved on until one is won. */
function isWonFrom(survey: Survey, stage: string, isWon: (edge: Edge) => boolean): boolean {
  const made = survey.edges.filter((edge) => survey.gone(edge) !== undefined);
  const path = shortest(stage, made, isWon);
  if (path === undefined) return false;
  return survey.exploration.at(stage).some((node) => follow(survey, node, path) !== undefined);
}

/** Where the process knows success, some record in every stage can still come to it. */
export const successUnreachable: Check = {
  id: ID,
  run(survey) {
    const won = survey.definition.outcomes.filter(({ result }) => result === 'won').map(({ id }) => id);
    const isWon = (edge: Edge) => edge.kind === 'close' && won.includes(edge.to);
    // A process without success promises none; one whose success is never reached is another check's.
    const winning = [...survey.exploration.gone.values()].find(({ edge }) => isWon(edge));
    if (winning === undefined) return [];
    const winnable = new Set([
      ...(winning.from?.path ?? []).map(({ to }) => to),
      ...freelyEnding(survey, isWon),
    ]);
    return survey.definition.stages.flatMap((stage): VerificationFinding[] => {
      const node = survey.reached(stage.id);
      if (node === undefined || winnable.has(stage.id) || isWonFrom(survey, stage.id, isWon)) return [];
      const name = survey.stageName(stage.id);
      if (neverEnds(survey, stage.id, isWon)) {
        const message = sentence(
          'A record in {stage} can be closed, but never with success.',
          '处于“{stage}”的记录可以结束，但永远不会成功。',
          { stage: name },
        );
        const closings = survey.edges.filter((edge) => isWon(edge)).slice(0, 4);
        const attempts = closings.flatMap((edge) => attempt(survey, node.scene, edge) ?? []);
        const end = sentence(
          'in {stage}, from where nothing leads to success',
          '处于“{stage}”，无法走向成功',
          { stage: name },
        );
        return [
          {
            check: ID,
            verdict: 'violated',
            message,
            part: stage,
            counterexample: storyOf(survey, node.scene, end, attempts),
          },
        ];
      }
      const message = sentence(
        'It could not be decided whether a record in {stage} can still end with success.',
        '未能判定处于“{stage}”的记录是否还能成功结束。',
        { stage: name },
      );
      return [{ check: ID, verdict: 'unknown', message, part: stage }];
    });
  },
};
