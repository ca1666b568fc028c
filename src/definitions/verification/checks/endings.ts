import type { Edge } from '../moves/edge.js';
import { hindrancesOf } from '../proof/hindrances.js';
import { shortest } from './paths.js';
import type { Survey } from './survey.js';
import { follow } from './tell.js';

/** Which moves of a kind end a record: any outcome, or success only. */
export type IsEnd = (edge: Edge) => boolean;

/** Ways that one record went and nothing can keep another from going. */
function freeWays(survey: Survey): readonly Edge[] {
  return survey.edges.filter(
    (edge) => survey.gone(edge) !== undefined && hindrancesOf(survey.process, edge).length === 0,
  );
}

/** Adds the stages from which free ways lead to an end or to what is there already. */
function grow(sure: Set<string>, free: readonly Edge[], isEnd: IsEnd): void {
  for (let before = -1; before !== sure.size;) {
    before = sure.size;
    for (const edge of free)
      if (edge.from !== undefined && (isEnd(edge) || sure.has(edge.to))) sure.add(edge.from);
  }
}

/** Stages from which free ways alone lead to an end. */
export function freelyEnding(survey: Survey, isEnd: IsEnd): ReadonlySet<string> {
  const sure = new Set<string>();
  grow(sure, freeWays(survey), isEnd);
  return sure;
}

/** The ways that records which came to an end had gone from a stage on. */
function wentOn(survey: Survey, stage: string, isEnd: IsEnd): readonly (readonly Edge[])[] {
  return [...survey.exploration.gone.values()].flatMap(({ edge, from }) => {
    const path = [...(from?.path ?? []), edge];
    const there = path.findLastIndex(({ to, kind }) => kind !== 'close' && to === stage);
    return isEnd(edge) && there >= 0 ? [path.slice(there + 1)] : [];
  });
}

/** Whether a record that stands in a stage can be followed along a way that can still be settled there. */
function goesOn(
  survey: Survey,
  stage: string,
  path: readonly Edge[] | undefined,
  isSettled: (path: readonly Edge[]) => boolean,
): boolean {
  if (path === undefined || !isSettled(path)) return false;
  return survey.exploration.at(stage).some((node) => follow(survey, node, path) !== undefined);
}

/** Stages from which a record certainly comes to an end, whatever became of it before. */
export function surelyEnding(survey: Survey, isEnd: IsEnd): ReadonlySet<string> {
  const { process } = survey;
  const sure = new Set(freelyEnding(survey, isEnd));
  const made = survey.edges.filter((edge) => survey.gone(edge) !== undefined && edge.from !== undefined);
  for (const { id } of process.definition.stages) {
    if (sure.has(id)) continue;
    const isSettled = (path: readonly Edge[]) =>
      path.every((edge) => hindrancesOf(process, edge, id).length === 0);
    if (
      !wentOn(survey, id, isEnd).some(isSettled) &&
      !goesOn(survey, id, shortest(id, made, isEnd), isSettled)
    )
      continue;
    // Everything the whole way looks at can still be settled here: what one record did from here, all can.
    sure.add(id);
    grow(sure, freeWays(survey), isEnd);
  }
  return sure;
}

/** Whether no outcome of a kind can be reached from a stage by any move that is not proved impossible. */
export function neverEnds(survey: Survey, stage: string, isEnd: IsEnd): boolean {
  const possible = survey.edges.filter((edge) => !survey.neverHappens(edge));
  if (shortest(stage, possible, isEnd) === undefined) return true;
  const made = survey.edges.filter((edge) => survey.gone(edge) !== undefined);
  const path = shortest(stage, made, isEnd);
  if (
    path !== undefined &&
    survey.exploration.at(stage).some((node) => follow(survey, node, path) !== undefined)
  )
    return false;
  // What was settled by the time a record stood here may bar every way that is open to others.
  const isImpossible = survey.possible.since(stage);
  return (
    shortest(
      stage,
      possible.filter((edge) => !isImpossible(edge)),
      isEnd,
    ) === undefined
  );
}
