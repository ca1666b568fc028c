import { describe, expect, it } from '@jest/globals';
import { evaluate, piece } from '../fixture/evaluate.js';

const receipt = { kind: 'evidence', evidence: 'receipt', atLeast: 1 } as const;
const at = (id: string, occurredAt: string, more: object = {}) =>
  piece(id, 'receipt', { occurredAt, ...more });
const YESTERDAY = '2026-03-01T02:00:00.000Z';

describe('evidence', () => {
  it.each([
    ['nothing', receipt, [], 'unmet', 'criterion.evidence-missing'],
    ['a piece', receipt, [at('a', YESTERDAY)], 'met', undefined],
    [
      'one of two',
      { ...receipt, atLeast: 2 },
      [at('a', YESTERDAY)],
      'unmet',
      'criterion.evidence-insufficient',
    ],
    [
      'an old one',
      { ...receipt, newerThan: 'P1D' },
      [at('a', YESTERDAY)],
      'expired',
      'criterion.evidence-outside-window',
    ],
    [
      'one of the stay before',
      { ...receipt, since: 'entered' },
      [at('a', '2026-02-28T00:00:00.000Z')],
      'unmet',
      'criterion.evidence-outside-window',
    ],
    ['one of this stay', { ...receipt, since: 'entered' }, [at('a', YESTERDAY)], 'met', undefined],
    [
      'one before a document that is not there',
      { ...receipt, after: 'last(quotation)' },
      [at('a', YESTERDAY)],
      'unknown',
      'criterion.moment-unknown',
    ],
    [
      'a superseded one',
      receipt,
      [at('a', YESTERDAY, { supersededBy: 'b' })],
      'unmet',
      'criterion.evidence-missing',
    ],
    [
      'one that expires this instant',
      receipt,
      [at('a', YESTERDAY, { expiresAt: '2026-03-02T02:00:00.000Z' })],
      'expired',
      'criterion.evidence-expired',
    ],
    [
      'one that expires in a moment',
      receipt,
      [at('a', YESTERDAY, { expiresAt: '2026-03-02T02:00:00.001Z' })],
      'met',
      undefined,
    ],
  ] as const)('with %s stands as it should', (_what, criterion, evidence, verdict, code) => {
    const report = evaluate(criterion, { evidence });
    expect([report.verdict, report.code]).toEqual([verdict, code]);
  });

  it('wants what the buyer produced where the kind asks for it', () => {
    const signed = piece('a', 'signature', { values: { side: 'ours' } });
    const criterion = { kind: 'evidence', evidence: 'signature', atLeast: 1 } as const;
    expect(evaluate(criterion, { evidence: [signed] })).toMatchObject({
      code: 'criterion.evidence-too-weak',
      message: {
        en: expect.stringContaining('produced by the buyer'),
        zh: expect.stringContaining('客户出具'),
      },
      suppliers: [{ role: 'seal' }],
    });
    expect(evaluate(criterion, { evidence: [{ ...signed, provenance: 'system-observed' }] }).verdict).toBe(
      'met',
    );
  });

  it('wants every piece that passes to be as every says', () => {
    const every = {
      kind: 'map',
      entries: [{ path: ['received'], test: { op: '>=', operand: 'CNY 50' } }],
    } as const;
    const paid = (id: string, amount: string) =>
      at(id, YESTERDAY, { values: { received: { amount, currency: 'CNY' } } });
    expect(
      evaluate({ ...receipt, every }, { evidence: [paid('a', '50.00'), paid('b', '60.00')] }).verdict,
    ).toBe('met');
    expect(
      evaluate({ ...receipt, every }, { evidence: [paid('a', '50.00'), paid('b', '49.99')] }),
    ).toMatchObject({
      code: 'criterion.evidence-violating',
    });
  });

  it('rests on the newest pieces, and says until when', () => {
    const evidence = [
      at('old', '2026-02-01T00:00:00.000Z'),
      at('new', YESTERDAY),
      at('mid', '2026-02-20T00:00:00.000Z'),
    ];
    expect(evaluate({ ...receipt, atLeast: 2, newerThan: 'P60D' }, { evidence })).toMatchObject({
      verdict: 'met',
      evidence: ['new', 'mid'],
      validUntil: '2026-04-21T00:00:00.000Z',
    });
  });
});
