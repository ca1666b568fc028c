import { isMap, isPair, isScalar } from 'yaml';
import type { Operator, Seed } from '../planting/operator.js';
import { snippet } from '../planting/snippet.js';
import { type Source, stretchOf } from '../reading/source.js';
import type { Visit } from '../reading/walk.js';

/** Makes an operator of something done to every entry of every map. */
function onEntries(
  id: string,
  change: (source: Source, visit: Visit, key: number, colon: number) => Seed | undefined,
): Operator {
  return {
    id,
    mayComeToNothing: true,
    *plant({ reading, source }) {
      for (const visit of reading.visits) {
        if (!isMap(visit.node)) continue;
        for (const entry of visit.node.items) {
          if (!isPair(entry) || !isScalar(entry.key)) continue;
          const { start, end } = stretchOf(entry.key);
          const colon = source.text.indexOf(':', end);
          const seed = change(source, visit, start, colon);
          if (seed !== undefined) yield seed;
        }
      }
    },
  };
}

/** The colon forgotten, the space behind it forgotten, or the colon of a Chinese keyboard. */
export const badColon: readonly Operator[] = [
  onEntries('missing-colon', (source, { path }, key, colon) => ({
    what: `${path.join('.')}: ${snippet(source, key)}`,
    edits: [{ start: colon, end: colon + 1, put: '' }],
    at: [key],
  })),
  onEntries('missing-space', (source, { path }, key, colon) =>
    source.text[colon + 1] === ' '
      ? {
          what: `${path.join('.')}: ${snippet(source, key)}`,
          edits: [{ start: colon + 1, end: colon + 2, put: '' }],
          at: [key],
        }
      : undefined,
  ),
  onEntries('full-width-colon', (source, { path }, key, colon) => ({
    what: `${path.join('.')}: ${snippet(source, key)}`,
    edits: [{ start: colon, end: source.text[colon + 1] === ' ' ? colon + 2 : colon + 1, put: '：' }],
    at: [key],
  })),
];
