import { fc } from '@fast-check/jest';
import type { Computation } from '../../src/engine/model/computation.js';
import type { Condition } from '../../src/engine/model/condition.js';

const expression = (source: string): Condition => ({ kind: 'expression', source });

/** Computed over the record, its evidence, the clock, other computed fields; sometimes with a line for all others. */
export const computation = fc
  .uniqueArray(
    fc.constantFrom(
      ['count(meeting) > 1', 'hot'],
      ['today > last(receipt) + P20D', 'cold'],
      ['has(budget) && open < budget', 'hot'],
      ['received > CNY 100', 'cold'],
      [undefined, 'cold'],
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines): Computation => ({
    kind: 'table',
    lines: lines.map(([source, then = '']) =>
      source === undefined ? { then } : { if: expression(source), then },
    ),
  }));
