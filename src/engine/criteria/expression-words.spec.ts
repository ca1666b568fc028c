import { describe, expect, it } from '@jest/globals';
import { compileProcess } from '../compile-process.js';
import { approval, approvedSale } from '../fixture/approved-sale.js';
import { STATE } from '../fixture/evaluate.js';
import { facts } from '../fixture/pump-sale.js';
import { situationOf } from '../situation.js';
import { expressionInWords } from './expression-words.js';

const named = approval('price', { name: { en: 'special price', zh: '特价' } });
const base = approvedSale(named);
const definition = {
  ...base,
  settings: [...base.settings, { id: 'grace', type: 'duration' as const, value: 'P2D' }],
};
const situation = situationOf(compileProcess(definition, 'd'.repeat(64)), STATE, facts());
const inWords = (source: string) => expressionInWords(source, situation);

describe('an expression for somebody who never saw the definition', () => {
  it.each([
    [
      'fields, and settings by what they are',
      'budget >= amount * affordable',
      'budget字段 ≥ amount字段 × 60 %',
    ],
    [
      'what joins parts',
      'amount > 5 && budget != 0 || waived == true',
      'amount字段 > 5 且 budget字段 ≠ 0 或 waived字段 = 是',
    ],
    ['durations', 'amount - P60D + 2 workdays', 'amount字段 - 60 天 + 2 个工作日'],
    ['a setting that is one', 'today - grace', '今天 - 2 天'],
    ['approvals', 'approved(price) <= now', '“特价”获批 ≤ 此刻'],
    ['stages', 'entered( closing )', '进入closing阶段'],
    ['evidence', 'count(meeting) > 0', '会面的数量 > 0'],
    ['documents', 'last(quotation)', '最近一次报价单'],
    ['what it knows nothing of, as it stands', 'nobody(knows) + "so"', 'nobody(knows) + "so"'],
  ])('%s', (_what, source, zh) => {
    expect(inWords(source).zh).toBe(zh);
  });

  it('in English too', () => {
    expect(inWords('approved(price) <= now && count(meeting) > 0').en).toBe(
      'the approval of “special price” ≤ now and the number of meeting > 0',
    );
  });

  it('options by their labels, where just one of the fields has them', () => {
    const role = { ...definition.fields[0], id: 'kind', type: 'choice' as const };
    const options = [{ id: 'tender', name: { en: 'by tender', zh: '招标' } }];
    const field = { name: {}, required: false, requires: [], ...role, options };
    expect(expressionInWords('kind == "tender"', situation, [field]).zh).toContain('招标');
  });
});
