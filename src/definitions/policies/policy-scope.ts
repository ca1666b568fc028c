import { evaluateCondition } from '../../engine/conditions/evaluate-condition.js';
import { checkExpression, compileExpression } from '../../engine/expressions/compile-expression.js';
import type { Scope } from '../../engine/expressions/expression.js';
import type { Policy } from '../../engine/model/assurance.js';
import type { Field } from '../../engine/model/field.js';
import type { Outcome, ProcessDefinition, Stage } from '../../engine/model/process-definition.js';
import type { Values } from '../../engine/model/value.js';
import { remembered } from '../../engine/time/remembered.js';
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

/** What a policy picks. */
export interface PolicyScope {
  /** Whether it is laid over a stage. */
  picksStage(stage: Stage): boolean;
  /** Whether it is laid over an outcome. */
  picksOutcome(outcome: Outcome): boolean;
}

function picker({ at }: Policy, fields: readonly Field[], among: Pickable): (values: Values) => boolean {
  const definition = { ...nowhere.definition, ...among };
  const place = { definition: { ...nowhere.definition, settings: among.settings }, locals: fields };
  // The rules report what cannot be compiled.
  if (at.kind === 'expression' && checkExpression(at.source, place, 'boolean').length > 0) return () => false;
  const compile = remembered((source) => compileExpression(source, place, 'boolean'));
  return (values) => {
    const scope = { ...nowhere, definition, locals: values };
    return evaluateCondition(at, { definition, fields, values, scope, compile }).holds === true;
  };
}

/** Reads `at` of a policy, once for all it may pick. */
export function scopeOf(policy: Policy, among: Pickable): PolicyScope {
  const { fields } = policyFields(policy, { ...nowhere.definition, ...among });
  const picks = picker(policy, fields, among);
  return {
    picksStage: ({ id, probability, forecast }) =>
      picks({ stage: id, forecast, ...(probability !== undefined && { probability }) }),
    picksOutcome: ({ id, result }) => picks({ outcome: id, result }),
  };
}
