import { pinyin } from 'pinyin-pro';

/** Keeps an index entry far below the size PostgreSQL refuses. */
const LONGEST_KEY = 240;

/**
 * What a name is sorted by, to be compared byte by byte: Chinese by its pinyin and tone, other scripts without case and
 * accents, so that `Müller` stands beside `Muller` and 重庆 under *chong*.
 */
export function sortKey(name: string): string {
  const syllables = pinyin(name.normalize('NFKC'), {
    type: 'array',
    toneType: 'num',
    nonZh: 'consecutive',
    v: true,
  });
  const key = syllables.map((syllable) => syllable.trim()).join(' ');
  const plain = key.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
  return Array.from(plain).slice(0, LONGEST_KEY).join('');
}
