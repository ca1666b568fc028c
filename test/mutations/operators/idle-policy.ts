import type { Operator } from '../planting/operator.js';
import { valueAt } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** What no stage and no outcome ever is. */
const NOWHERE: readonly string[] = [
  'probability >= 130%',
  'probability > 100%',
  'probability < 0%',
  '{ stage: no-such-stage }',
  '{ stage: [no-such-stage, nor-this] }',
  'stage == "no-such-stage"',
  '{ outcome: no-such-outcome }',
  'outcome == "no-such-outcome"',
  '{ result: wun }',
  '{ forecast: sure }',
  '{ phase: closing }',
  'probabilty >= 30%',
  'probability >= 30',
];

/** A policy that is laid over nothing, or that lays nothing over what it picks. */
export const idlePolicy: Operator = {
  id: 'idle-policy',
  *plant({ reading, source }) {
    for (const { node, path } of reading.objects('policy')) {
      const slips = [...NOWHERE.map((put) => ['at', put] as const), ['requires', '{}'] as const];
      for (const [word, put] of slips) {
        const now = valueAt(node, word);
        const { start, end } = stretchOf(now);
        if (now === undefined) continue;
        const newline = /\n\s*$/.exec(source.text.slice(start, end))?.[0] ?? '';
        yield {
          what: `${path.join('.')}.${word}: ${put}`,
          edits: [{ start, end, put: put + newline }],
          at: [start],
        };
      }
    }
  },
};
