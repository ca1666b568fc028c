import { evaluateCondition } from '../../engine/conditions/evaluate-condition.js';
import { checkExpression, compileExpression } from '../../engine/expressions/compile-expression.js';
import type { Scope } from '../../engine/expressions/expression.js';
import type { Policy } from '../../engine/model/assurance.js';
import type { Outcome, ProcessDefinition, Stage } from '../../engine/model/process-definition.js';
import type { Values } from '../../engine/model/value.js';
import { policyFields } from './policy-fields.js';

const nowhere: Scope = {
  definition: {
    key: '',
    version: 0,
    language: 'en',
    name: {},
    subject: '',
    settings: [],
    roles: [],
    fields: [],
    evidence: [],
    artifacts: [],
    stages: [],
    outcomes: [],
    moveBack: { allowed: false, asks: [], requires: [] },
    jumps: { default: { rule: 'forbidden' }, exceptions: {} },
    figures: {},
  },
  state: {
    fields: {},
    artifacts: {},
    owner: '',
    stage: '',
    stageEnteredAt: '1970-01-01T00:00:00.000Z',
    createdAt: '1970-01-01T00:00:00.000Z',
  },
  evidence: [],
  now: '1970-01-01T00:00:00.000Z',
  zone: 'UTC',
};

/** What a policy may pick from. */
export type Pickable = Pick<ProcessDefinition, 'settings' | 'stages' | 'outcomes'>;

function picks(policy: Policy, values: Values, among: Pickable): boolean {
  const definition = { ...nowhere.definition, ...among };
  const { fields } = policyFields(policy, definition);
  const place = { definition: { ...nowhere.definition, settings: among.settings }, locals: fields };
  const { at } = policy;
  // The rules report what cannot be compiled.
  if (at.kind === 'expression' && checkExpression(at.source, place, 'boolean').length > 0) return false;
  const { holds } = evaluateCondition(at, {
    definition,
    fields,
    values,
    scope: { ...nowhere, definition, locals: values },
    compile: (source) => compileExpression(source, place, 'boolean'),
  });
  return holds === true;
}

/** Whether a policy is laid over a stage. */
export function picksStage(policy: Policy, { id, probability, forecast }: Stage, among: Pickable): boolean {
  return picks(policy, { stage: id, forecast, ...(probability !== undefined && { probability }) }, among);
}

/** Whether a policy is laid over an outcome. */
export function picksOutcome(policy: Policy, { id, result }: Outcome, among: Pickable): boolean {
  return picks(policy, { outcome: id, result }, among);
}
