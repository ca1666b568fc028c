import type { Policy } from '../../engine/model/assurance.js';
import {
  FORECAST_CATEGORIES,
  type Outcome,
  type ProcessDefinition,
  type Stage,
} from '../../engine/model/process-definition.js';
import { scopeOf } from './policy-scope.js';

/** A probability in so many is tried. */
const STEPS = 20;

const stages = FORECAST_CATEGORIES.flatMap((forecast) =>
  Array.from({ length: STEPS + 1 }, (_, step): Stage => {
    const probability = String(step / STEPS);
    return { id: '', name: {}, probability, forecast, tasks: [], entry: [], exit: [] };
  }),
);

const outcomes = (['won', 'lost'] as const).map((result): Outcome => ({
  id: '',
  name: {},
  result,
  from: [],
  requires: [],
  asks: [],
  reopens: false,
}));

/** Whether a process is thinkable of which a policy that names no ids picks a stage or an outcome. */
export function couldPick(policy: Policy, settings: ProcessDefinition['settings']): boolean {
  const scope = scopeOf(policy, { settings, stages, outcomes });
  return stages.some((stage) => scope.picksStage(stage)) || outcomes.some((one) => scope.picksOutcome(one));
}
