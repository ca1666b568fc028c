import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textWidth, wrapText } from './wrap-text.js';

describe('wrapText', () => {
  it('breaks between words', () => {
    expect(wrapText('a quotation is never filed before the need is known', 12, 150)).toEqual([
      'a quotation is never',
      'filed before the need',
      'is known',
    ]);
  });

  it('breaks Chinese anywhere but before a closing mark', () => {
    expect(wrapText('先问清需求与选型标准，再给方案。', 12, 120)).toEqual([
      '先问清需求与选型标',
      '准，再给方案。',
    ]);
  });

  it('cuts a word that is longer than a line, and says where it stops', () => {
    const lines = wrapText('x'.repeat(1000), 12, 100);
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toMatch(/^x+…$/);
  });

  it('makes nothing of an empty text', () => {
    expect(wrapText(' \n ', 12, 100)).toEqual([]);
  });

  it('keeps every line within the width, but for the sign that more follows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 30, max: 300 }), (text, most) => {
        for (const line of wrapText(text, 12, most))
          if ([...line.replace('…', '')].length > 2)
            expect(textWidth(line.replace('…', ''), 12)).toBeLessThanOrEqual(most);
      }),
    );
  });
});
