import type { Quorum } from '../../engine/model/approval.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import { readable, type Phrase } from './phrase.js';

const pattern = '^(any|all|[1-9][0-9]?|[1-9][0-9]? of [1-9][0-9]?)$';

function read(text: string): Quorum | undefined {
  if (text === 'any' || text === 'all') return { kind: text };
  const [, count, of] = /^([1-9]\d?)(?: of ([1-9]\d?))?$/.exec(text) ?? [];
  if (count === undefined) return undefined;
  return { kind: 'count', count: Number(count), ...(of !== undefined && { of: Number(of) }) };
}

/** How many have to agree: `any`, `all`, `2`, `2 of 3`. */
export const quorum: Phrase<Quorum> = {
  pattern,
  expected: { en: '`any`, `all`, a number, or `2 of 3`', zh: '`any`、`all`、一个数字，或 `2 of 3`' },
  read,
  mend(text) {
    const [, count = '', of = ''] = /^\s*(\d+)\s*(?:\/|of|out of|from)\s*(\d+)\s*$/i.exec(text) ?? [];
    const words: Readonly<Record<string, string>> = { both: 'all', one: 'any', either: 'any' };
    return readable(
      { pattern, read },
      `${count} of ${of}`,
      words[text] ?? didYouMean(text, ['any', 'all']) ?? '',
    );
  },
};
