import { describe, expect, it } from '@jest/globals';
import { grams, searchTerms, searchText } from './search-text.js';

describe('searchText', () => {
  it.each([
    ['ＡＣＭＥ　Ｇｍｂｈ', 'acme gmbh'],
    ['  Müller \t &  Söhne ', 'müller & söhne'],
    ['Mu\u0308ller', 'müller'],
    ['重庆钢铁', '重庆钢铁'],
  ])('makes %j and %j alike', (text, wanted) => {
    expect(searchText(text)).toBe(wanted);
  });

  it('joins the parts there are', () => {
    expect(searchText('Robot line', undefined, 'OPP-2026-0042')).toBe('robot line\nopp-2026-0042');
  });
});

describe('grams', () => {
  it('are pairs inside a word, and single ideographs too', () => {
    expect(grams('ab cde').sort()).toEqual(['ab', 'cd', 'de']);
    expect(grams('中钢a').sort()).toEqual(['中', '中钢', '钢', '钢a'].sort());
  });

  it('do not cut characters beyond the basic plane in two', () => {
    expect(grams('𠮷野').sort()).toEqual(['𠮷', '𠮷野', '野'].sort());
  });

  it('never repeat', () => {
    expect(grams('aaaa')).toEqual(['aa']);
  });
});

describe('searchTerms', () => {
  it.each([undefined, '', '   ', '\u3000'])('finds nothing to look for in %j', (typed) => {
    expect(searchTerms(typed)).toBeUndefined();
  });

  it.each(['钢', '钢铁 robot', 'OPP-2026', 'a very long search with many many words in it'])(
    'asks only for grams that a text with the words in it has: %s',
    (typed) => {
      const terms = searchTerms(typed);
      const indexed = new Set(grams(searchText(`前 ${typed} 后`)));
      expect(terms?.grams.length).toBeGreaterThan(0);
      expect(terms?.grams.filter((gram) => !indexed.has(gram))).toEqual([]);
    },
  );

  it('keeps every word, however many there are', () => {
    const typed = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
    expect(searchTerms(typed)?.words).toHaveLength(40);
    expect(searchTerms(typed)?.grams.length).toBeLessThanOrEqual(12);
  });

  it('has no gram for a single letter', () => {
    expect(searchTerms('A')).toEqual({ words: ['a'], grams: [] });
  });
});
