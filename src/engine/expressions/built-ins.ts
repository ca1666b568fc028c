import type { ProcessDefinition } from '../model/process-definition.js';
import { todayIn } from '../time/calendar-day.js';
import { Decimal } from '../values/decimal.js';
import type { Evaluate } from './datum.js';
import type { Type } from './type.js';
import { Unknown } from './unknown.js';

/** A name every expression may use. */
export interface BuiltIn {
  readonly name: string;
  /** What reading it depends on beside the record's values. */
  readonly reads: 'time' | 'instance';
  type(definition: ProcessDefinition): Type;
  readonly evaluate: Evaluate;
}

/** The built-in names. */
export const BUILT_INS: readonly BuiltIn[] = [
  { name: 'now', reads: 'time', type: () => ({ kind: 'moment' }), evaluate: ({ scope }) => scope.now },
  {
    name: 'today',
    reads: 'time',
    type: () => ({ kind: 'moment' }),
    evaluate: ({ scope }) => todayIn(scope.zone, scope.now),
  },
  {
    name: 'createdAt',
    reads: 'instance',
    type: () => ({ kind: 'moment' }),
    evaluate: ({ scope }) => scope.state.createdAt,
  },
  {
    name: 'owner',
    reads: 'instance',
    type: () => ({ kind: 'entity' }),
    evaluate: ({ scope }) => scope.state.owner,
  },
  {
    name: 'actor',
    reads: 'instance',
    type: () => ({ kind: 'entity' }),
    evaluate: ({ scope }) => scope.actor ?? new Unknown(['actor']),
  },
  {
    name: 'stage',
    reads: 'instance',
    type: ({ stages }) => ({ kind: 'option', options: stages, ordered: true }),
    evaluate: ({ scope }) => scope.state.stage,
  },
  {
    name: 'probability',
    reads: 'instance',
    type: () => ({ kind: 'number', percent: true }),
    evaluate: ({ scope: { state } }) =>
      state.probability === undefined ? new Unknown(['probability']) : new Decimal(state.probability),
  },
];
