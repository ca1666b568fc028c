import { describe, expect, it } from '@jest/globals';
import { compileProcess } from '../compile-process.js';
import { approval, approvedSale } from '../fixture/approved-sale.js';
import { STATE } from '../fixture/evaluate.js';
import { facts, field } from '../fixture/pump-sale.js';
import { situationOf } from '../situation.js';
import { whyUntold } from './unknown-words.js';

const base = approvedSale(approval('price', { name: { en: 'special price', zh: '特价' } }));
const definition = {
  ...base,
  fields: [
    ...base.fields,
    field('double', 'money', { is: { kind: 'expression', source: 'budget * 2' } }),
    field('twice', 'money', { is: { kind: 'expression', source: 'double * 2' } }),
  ],
  links: [
    { id: 'delivery', name: { en: 'deliveries', zh: '交付' }, process: 'delivery', min: 0, carries: {} },
  ],
};
const process = compileProcess(definition, 'd'.repeat(64));
const why = (...missing: string[]) => whyUntold({ missing }, situationOf(process, STATE, facts()));

describe('why something cannot be told', () => {
  it.each([
    ['a field', ['budget'], 'budget is not filled in yet', 'budget字段尚未填写'],
    [
      'several',
      ['budget', 'discount'],
      'budget, discount are not filled in yet',
      'budget字段、discount字段尚未填写',
    ],
    [
      'a computed field, which nobody fills in: what it is computed from',
      ['twice'],
      'budget is not filled in yet',
      'budget字段尚未填写',
    ],
    ['an approval', ['approved(price)'], '“special price” has not been approved yet', '“特价”尚未获批'],
    ['a stage', ['entered(closing)'], 'the record is not in “closing”', '记录不在“closing阶段”'],
    ['evidence', ['last(meeting)'], 'there is no meeting yet', '尚无会面'],
    ['a document', ['last(quotation)'], 'there is no quotation yet', '尚无报价单'],
    ['records', ['delivery'], 'nothing is linked under “deliveries” yet', '“交付”下尚无关联记录'],
    ['anything else', ['meeting.x'], 'meeting.x is not known', 'meeting.x尚不清楚'],
    ['nothing in particular', [], 'what it rests on is not known', '所依据的内容尚不清楚'],
    [
      'one thing after the other',
      ['approved(price)', 'budget'],
      'budget is not filled in yet; “special price” has not been approved yet',
      'budget字段尚未填写；“特价”尚未获批',
    ],
  ])('%s', (_what, missing, en, zh) => {
    expect(why(...missing)).toEqual({ en, zh });
  });
});
