import { readable, type Phrase } from './phrase.js';

/** How many linked records there may be; no limit where `max` is absent. */
export interface Cardinality {
  readonly min: number;
  readonly max?: number;
}

const pattern = '^([1-9][0-9]{0,2}|[0-9]{1,3}\\+|[0-9]{1,3}\\.\\.[1-9][0-9]{0,2})$';

function read(text: string): Cardinality | undefined {
  const [, least = '', open, most] = /^(\d{1,3})(?:(\+)|\.\.(\d{1,3}))?$/.exec(text) ?? [];
  if (least === '') return undefined;
  const min = Number(least);
  if (open !== undefined) return { min };
  const max = Number(most ?? least);
  return max >= min && max > 0 ? { min, max } : undefined;
}

/** How many linked records belong to a record: `1`, `0+`, `1+`, `0..1`, `2..5`. */
export const cardinality: Phrase<Cardinality> = {
  pattern,
  expected: {
    en: 'a number such as `1`, `0+` (any number), `1+` (at least one), `0..1` or `2..5`',
    zh: '数量，如 `1`、`0+`（任意多个）、`1+`（至少一个）、`0..1` 或 `2..5`',
  },
  read,
  mend(text) {
    const words: Readonly<Record<string, string>> = {
      '*': '0+',
      '+': '1+',
      '?': '0..1',
      many: '0+',
      any: '0+',
    };
    const [, least = '', most = ''] =
      /^\s*(\d+)\s*(?:\.{1,3}|-|–|~|to|,)\s*(\d+|\*|n|N|many)?\s*$/.exec(text) ?? [];
    const [, from = ''] = /^\s*(?:>=|≥)?\s*(\d+)\s*\+?\s*$/.exec(text) ?? [];
    return readable(
      { pattern, read },
      words[text.trim()] ?? '',
      /^\d+$/.test(most) ? `${least}..${most}` : `${least}+`,
      `${from}+`,
    );
  },
};
