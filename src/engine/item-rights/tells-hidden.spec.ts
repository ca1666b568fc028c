import { describe, expect, it } from '@jest/globals';
import { compileProcess } from '../compile-process.js';
import { field, pumpSale, REP } from '../fixture/pump-sale.js';
import type { Condition } from '../model/condition.js';
import type { Criterion } from '../model/criterion.js';
import { tellsHidden, tellsHiddenInPart } from './tells-hidden.js';
import { ALL_VISIBLE, visibleFields } from './visible-fields.js';

const see = ['seal'];
const fields = [
  ...pumpSale.fields,
  field('margin', 'money', { see }),
  field('decidedOn', 'date', { see }),
  field('half', 'table', { columns: [field('open', 'text'), field('hush', 'text', { see })] }),
  field('closed', 'table', { see, columns: [field('open', 'text')] }),
];
const evidence = [
  ...pumpSale.evidence,
  {
    id: 'tip',
    name: { en: 'tip' },
    provenance: 'rep-asserted' as const,
    expires: { field: 'until' },
    fields: [field('topic', 'text'), field('whisper', 'text', { see }), field('until', 'date', { see })],
    requires: [],
  },
];
const process = compileProcess({ ...pumpSale, fields, evidence }, 'd');
const actor = { user: REP, roles: ['rep' as const], groups: [] };
const visible = visibleFields(process, { owner: REP, fields: {} }, { actor, managersOfOwner: [] });

const at = { id: 'c', path: 'stages.visit.exit.c' };
const where = (path: string): Condition => ({
  kind: 'map',
  entries: [{ path: path.split('.'), test: { op: 'any' } }],
});
const check = (expression: string): Criterion => ({ ...at, kind: 'check', expression });
const meeting = (more: object): Criterion => ({
  ...at,
  kind: 'evidence',
  evidence: 'meeting',
  atLeast: 1,
  ...more,
});
const rows = (table: string, more = {}): Criterion => ({ ...at, kind: 'rows', table, atLeast: 1, ...more });

describe('the words of a criterion tell what is hidden', () => {
  it.each<[string, Criterion]>([
    ['where a check reads it', check('margin > CNY 5')],
    ['where its `if` reads it', { ...check('budget > CNY 5'), if: where('margin') }],
    ['where a window in time is taken from it', meeting({ after: 'decidedOn' })],
    [
      'where evidence is compared by it',
      { ...meeting({ where: where('whisper') }), evidence: 'tip' } as Criterion,
    ],
    ['where evidence ends on it', { ...meeting({}), evidence: 'tip' } as Criterion],
    ['where rows are compared by it', rows('half', { where: where('hush') })],
    ['where the rows themselves are hidden', rows('closed')],
    [
      'where a document has to be of after it',
      { ...at, kind: 'artifact', artifact: 'quotation', after: 'decidedOn' },
    ],
  ])('%s', (_where, criterion) => {
    expect(tellsHidden(criterion, process, visible)).toBe(true);
    expect(tellsHidden(criterion, process, ALL_VISIBLE)).toBe(false);
  });

  it.each<[string, Criterion]>([
    ['where it reads what everybody sees', check('budget > amount')],
    ['where it only asks whether the field is filled in', { ...at, kind: 'fields', fields: ['margin'] }],
    ['where rows are compared by a column everybody sees', rows('half', { where: where('open') })],
    ['where evidence is compared by a row everybody sees', meeting({ where: where('person.role') })],
  ])('but not %s', (_where, criterion) => {
    expect(tellsHidden(criterion, process, visible)).toBe(false);
  });
});

describe('a group', () => {
  const group: Criterion = { ...at, kind: 'any', of: [check('budget > amount'), check('margin > CNY 5')] };
  it('says itself only what its parts say, and ends when they do', () => {
    expect(tellsHidden(group, process, visible)).toBe(false);
    expect(tellsHiddenInPart(group, process, visible)).toBe(true);
  });
});
