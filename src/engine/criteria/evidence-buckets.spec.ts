import { describe, expect, it } from '@jest/globals';
import { evaluate, piece } from '../fixture/evaluate.js';
import { MANAGER, pumpSale, REP } from '../fixture/pump-sale.js';
import type { Condition } from '../model/condition.js';
import type { Field } from '../model/field.js';

const met = { kind: 'evidence', evidence: 'meeting', atLeast: 1, eachOf: 'person' } as const;
const decider: Condition = {
  kind: 'map',
  entries: [{ path: ['person', 'role'], test: { op: 'in', operands: ['decide'] } }],
};
const about = (id: string, person: string, more: object = {}) =>
  piece(id, 'meeting', { values: { person }, expiresAt: '2026-05-30T00:00:00.000Z', ...more });
const chain = [
  { id: 'row-1', person: 'Wang', role: 'decide' },
  { id: 'row-2', person: 'Li', role: 'buy' },
];

describe('evidence for each row of a table', () => {
  it.each([
    ['of everybody', [about('a', 'row-1'), about('b', 'row-2')], 'met', undefined],
    ['of one', [about('a', 'row-1')], 'unmet', 'criterion.evidence-options-missing'],
    ['of nobody', [], 'unmet', 'criterion.evidence-missing'],
    [
      'of one twice',
      [about('a', 'row-1'), about('b', 'row-1')],
      'unmet',
      'criterion.evidence-options-missing',
    ],
    [
      'of one who is no longer in the table',
      [about('a', 'row-1'), about('b', 'row-3')],
      'unmet',
      'criterion.evidence-options-missing',
    ],
    [
      'of one, and of another that was rejected',
      [
        about('a', 'row-1'),
        about('b', 'row-2', {
          rejected: { at: '2026-03-01T12:00:00.000Z', by: 'x', reason: 'no', check: 'review' },
        }),
      ],
      'unmet',
      'criterion.evidence-options-missing',
    ],
  ])('%s', (_, evidence, verdict, code) => {
    const report = evaluate(met, { state: { fields: { chain } }, evidence });
    expect(report).toMatchObject({ verdict });
    expect(report.code).toBe(code);
  });

  it('names the rows nothing is known of', () => {
    const evidence = [about('a', 'row-1')];
    expect(evaluate(met, { state: { fields: { chain } }, evidence })).toMatchObject({
      message: {
        en: 'No meeting yet for: row 2 (Li/buy).',
        zh: '以下各项尚无会面：第 2 行（Li/buy）。',
      },
    });
  });

  it.each([
    ['who does not see all of them', REP],
    ['who does', MANAGER],
  ])('names the rows by the columns that nobody hides, to %s', (_, user) => {
    const hides = (column: Field) => (column.id === 'role' ? { ...column, see: ['manager'] } : column);
    const fields = pumpSale.fields.map(({ columns, ...field }) =>
      columns === undefined ? field : { ...field, columns: columns.map(hides) },
    );
    const facts = { actor: { user, roles: [], groups: [] } };
    const scene = { state: { fields: { chain } }, evidence: [about('a', 'row-1')], facts };
    expect(evaluate(met, { ...scene, definition: { fields } }).message).toEqual({
      en: 'No meeting yet for: row 2 (Li).',
      zh: '以下各项尚无会面：第 2 行（Li）。',
    });
  });

  it('is not met by an empty table, and sends to the table', () => {
    expect(evaluate(met)).toMatchObject({
      verdict: 'unmet',
      code: 'criterion.evidence-no-rows',
      remedy: { act: 'edit-rows', table: 'chain' },
    });
  });

  it('asks only for the rows that `where` speaks of', () => {
    const evidence = [about('a', 'row-1')];
    const wanted = { ...met, where: decider };
    expect(evaluate(wanted, { state: { fields: { chain } }, evidence })).toMatchObject({ verdict: 'met' });
    const nobody = { chain: chain.slice(1) };
    expect(evaluate(wanted, { state: { fields: nobody }, evidence })).toMatchObject({
      code: 'criterion.evidence-no-rows',
    });
  });

  it('ends with the first of the pieces that ends', () => {
    const early = '2026-03-05T00:00:00.000Z';
    const evidence = [about('a', 'row-1'), about('b', 'row-2', { expiresAt: early })];
    expect(evaluate(met, { state: { fields: { chain } }, evidence })).toMatchObject({ validUntil: early });
  });
});

describe('more provenance than the kind asks for', () => {
  const written = {
    kind: 'evidence',
    evidence: 'receipt',
    atLeast: 1,
    provenance: 'buyer-produced',
  } as const;

  it.each([
    ['rep-asserted', 'unmet'],
    ['buyer-produced', 'met'],
    ['system-observed', 'met'],
  ] as const)('is not met by what is %s: %s', (provenance, verdict) => {
    expect(evaluate(written, { evidence: [piece('a', 'receipt', { provenance })] })).toMatchObject({
      verdict,
    });
  });

  it('says what is wanted here', () => {
    expect(evaluate(written, { evidence: [piece('a', 'receipt')] })).toMatchObject({
      code: 'criterion.evidence-too-weak',
      message: {
        en: 'The receipt recorded is asserted by the rep; it has to be produced by the buyer at least.',
      },
    });
  });

  it('does not make do with less than the kind asks for', () => {
    const weaker = {
      kind: 'evidence',
      evidence: 'signature',
      atLeast: 1,
      provenance: 'rep-asserted',
    } as const;
    expect(evaluate(weaker, { evidence: [piece('a', 'signature')] })).toMatchObject({
      code: 'criterion.evidence-too-weak',
      message: { en: expect.stringContaining('produced by the buyer at least') },
    });
  });
});
