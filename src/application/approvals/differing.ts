import type { CoveredItem } from '../../engine/model/approval-request.js';
import type { Covered } from '../../engine/model/approval.js';
import type { FullText } from '../../engine/model/text.js';
import { sameContent } from '../../engine/approvals/covered-content.js';
import {
  type ContentInWords,
  contentInWords,
  type CoveredRow,
  type Surroundings,
} from './content-in-words.js';

type Content = CoveredItem['content'];

function joined(texts: readonly FullText[], separators: FullText): FullText {
  return {
    en: texts.map(({ en }) => en).join(separators.en),
    zh: texts.map(({ zh }) => zh).join(separators.zh),
  };
}

/** The parts that a table or evidence consists of; undefined where a thing is one whole. */
function partsOf({ rows, pieces }: ContentInWords): readonly CoveredRow[] | undefined {
  return rows ?? pieces;
}

/**
 * One side of a change in words. Of a table and of evidence it is what the other side has not, row by row and piece by
 * piece, for “2 rows” and “2 rows” show no difference.
 */
export function differing(
  thing: Covered,
  content: Content | undefined,
  other: Content | undefined,
  around: Surroundings,
): FullText {
  const whole = contentInWords(thing, content ?? null, around);
  const parts = partsOf(whole);
  const others = partsOf(contentInWords(thing, other ?? null, around)) ?? [];
  const alone = parts?.filter((part) => !others.some((each) => sameContent(each, part))) ?? [];
  const told = alone.filter(({ values }) => values.length > 0);
  if (told.length === 0) return whole.words;
  const listed = joined(
    told.map(({ values }) =>
      joined(
        values.map(({ words }) => words),
        { en: ', ', zh: '，' },
      ),
    ),
    { en: '; ', zh: '；' },
  );
  return { en: `${whole.words.en}: ${listed.en}`, zh: `${whole.words.zh}：${listed.zh}` };
}
