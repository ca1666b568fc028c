import type { Operator } from '../planting/operator.js';
import { insideOf } from '../reading/source.js';

const WEDNESDAY = 3;

/** The first Wednesday behind a day. */
function nextWednesday(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  do date.setUTCDate(date.getUTCDate() + 1);
  while (date.getUTCDay() !== WEDNESDAY);
  return date.toISOString().slice(0, 10);
}

/** A make-up day that makes up for nothing: on a Wednesday everybody works, or is on holiday. */
export const idleMakeUpDay: Operator = {
  id: 'idle-make-up-day',
  *plant({ reading, source }) {
    for (const { node, path } of reading.of('day')) {
      const at = path.at(-2) === 'makeUpDays' ? insideOf(source, node) : undefined;
      if (at === undefined) continue;
      const day = source.text.slice(at.start, at.end);
      const put = nextWednesday(day);
      yield { what: `${path.join('.')}: ${day} → ${put}`, edits: [{ ...at, put }], at: [at.start] };
    }
  },
};
