import { describe, expect, it } from '@jest/globals';
import { compileProcess } from '../../engine/compile-process.js';
import { field, pumpSale } from '../../engine/fixture/pump-sale.js';
import { fingerprintsOf, normalised } from './evidence-texts.js';

const talk = {
  id: 'talk',
  name: { en: 'talk' },
  provenance: 'rep-asserted',
  requires: [],
  fields: [
    field('words', 'text'),
    field('how', 'choice', { options: [{ id: 'phone', name: { en: 'phone' } }] }),
    field('mobile', 'text', { personal: true }),
  ],
} as const;
const process = compileProcess({ ...pumpSale, evidence: [...pumpSale.evidence, talk] }, 'd'.repeat(64));
const prints = (words: string, more: object = {}) =>
  fingerprintsOf(process, { kind: 'talk', values: { words, ...more } });

describe('texts that are told again', () => {
  it.each([
    ['case, spaces and punctuation', 'They agreed to PAY in advance!', 'they agreed, to pay in advance'],
    ['the width of letters', 'Ｔhey agreed to pay in advance', 'They agreed to pay in advance'],
    ['Chinese punctuation', '客户同意预付三成，余款到货后付清。', '客户同意预付三成 余款到货后付清'],
  ])('whatever %s', (_, one, other) => {
    expect(prints(one)).toEqual(prints(other));
    expect(prints(one)).toHaveLength(1);
  });

  it('differ by what they say', () => {
    expect(prints('They agreed to pay in advance')).not.toEqual(prints('They refused to pay in advance'));
    expect(normalised('预付三成')).not.toBe(normalised('预付四成'));
  });

  it.each(['by phone', 'agreed', '无异议', '付款条件无异议', ''])('not one as short as “%s”', (text) => {
    expect(prints(text)).toEqual([]);
  });

  it('are texts, and nobody’s personal ones', () => {
    const more = { how: 'phone', mobile: 'plus eighty-six one three eight zero zero' };
    expect(prints('They agreed to pay in advance', more).map((print) => print.field)).toEqual(['words']);
  });
});
