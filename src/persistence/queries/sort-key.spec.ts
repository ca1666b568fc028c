import { describe, expect, it } from '@jest/globals';
import { sortKey } from './sort-key.js';

function sorted(names: readonly string[]): string[] {
  return [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

describe('sortKey', () => {
  it('sorts Chinese by sound, syllable by syllable and tone by tone', () => {
    expect(sorted(['中国石化', '北京汽车', '上海电气', '安徽合力', '昂立教育', '广州数控'])).toEqual([
      '安徽合力',
      '昂立教育',
      '北京汽车',
      '广州数控',
      '上海电气',
      '中国石化',
    ]);
  });

  it('reads characters of several sounds as the word wants them', () => {
    expect(sorted(['银川机床', '重庆钢铁', '浙商银行', '长安汽车'])).toEqual([
      '长安汽车',
      '重庆钢铁',
      '银川机床',
      '浙商银行',
    ]);
  });

  it('puts Latin names among them, whatever their case and accents', () => {
    expect(sorted(['zebra', 'Äpfel AG', 'apple', '北京', 'Siemens', 'ÉCLAIR'])).toEqual([
      'Äpfel AG',
      'apple',
      '北京',
      'ÉCLAIR',
      'Siemens',
      'zebra',
    ]);
  });

  it('stays short for a long name', () => {
    expect(sortKey('重'.repeat(5000)).length).toBeLessThanOrEqual(240);
  });

  it('has a key for a name of symbols only', () => {
    expect(sortKey('★★')).toBe('★★');
  });
});
