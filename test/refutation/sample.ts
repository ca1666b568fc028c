import { field } from '../../src/engine/fixture/pump-sale.js';
import {
  condition,
  options,
  sampleDefinition,
  sampleProcess,
} from '../../src/definitions/verification/static/testing/sample-process.js';

const formula = (source: string) => ({ kind: 'expression', source }) as const;
const table = (...lines: readonly (readonly [applies: string | undefined, then: string])[]) =>
  ({
    kind: 'table',
    lines: lines.map(([applies, then]) => ({
      then,
      ...(applies !== undefined && { if: condition(applies) }),
    })),
  }) as const;

/** The sample with computed fields of every sort. */
export const process = sampleProcess({
  fields: [
    ...sampleDefinition().fields,
    field('total', 'money', { is: formula('amount + budget') }),
    field('tax', 'money', { max: '6', is: formula('amount * 13%') }),
    field('late', 'yesno', { is: formula('today > due') }),
    field('rank', 'scale', {
      ...options('low', 'mid', 'high'),
      is: table(['level > 5', 'high'], ['level > 0 && score > 1', 'mid'], [undefined, 'low']),
    }),
    field('sum', 'number', { is: table(['has(level)', 'score + level'], ['agreed', 'must']) }),
  ],
});
