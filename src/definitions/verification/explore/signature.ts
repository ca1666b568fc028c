import type { CompiledProcess } from '../../../engine/compile-process.js';
import { checkCondition } from '../../../engine/criteria/condition-check.js';
import type { Condition } from '../../../engine/model/condition.js';
import type { Situation } from '../../../engine/situation.js';
import { allCriteria } from '../moves/all-criteria.js';

/** Everything on which it depends where a record goes and what is asked of it. */
export function turningPoints({ definition }: CompiledProcess): readonly Condition[] {
  const { stages, transitions = [] } = definition;
  const conditions = [...stages, ...transitions, ...allCriteria(definition)].flatMap(
    ({ if: condition }) => condition ?? [],
  );
  return [...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values()];
}

/** How a record stands to each turning point: records alike in this are worth following only once. */
export function signatureOf(situation: Situation, points: readonly Condition[]): string {
  const { fields } = situation.process.definition;
  return points
    .map((condition) => checkCondition(condition, situation, fields, situation.state.fields).holds)
    .map((holds) => (holds === undefined ? '?' : holds ? '+' : '-'))
    .join('');
}
