import { describe, expect, it } from '@jest/globals';
import { evaluate, piece } from '../fixture/evaluate.js';
import { field, MANAGER, pumpSale } from '../fixture/pump-sale.js';
import type { Condition } from '../model/condition.js';
import type { EvidenceKind } from '../model/process-definition.js';

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

/** The process with something more to its receipts. */
function receipts(more: Partial<EvidenceKind>) {
  return {
    evidence: pumpSale.evidence.map((kind) => (kind.id === 'receipt' ? { ...kind, ...more } : kind)),
    links: [
      { id: 'bank', name: { en: 'bank account', zh: '银行账户' }, process: 'bank', min: 0, carries: {} },
    ],
  };
}

describe('evidence that has to count on a day', () => {
  const on = (expiresAt: string | undefined, more: object = {}) =>
    evaluate(
      { ...receipt, validOn: 'now + P30D', ...more },
      { evidence: [at('a', YESTERDAY, expiresAt === undefined ? {} : { expiresAt })] },
    );

  it.each([
    ['2026-04-01T02:00:00.000Z', 'unmet'],
    ['2026-04-01T02:00:00.001Z', 'met'],
    [undefined, 'met'],
  ] as const)('until %s is %s', (expiresAt, verdict) => {
    expect(on(expiresAt).verdict).toBe(verdict);
  });

  it('says until when it counts, and when it has to', () => {
    expect(on('2026-03-20T00:00:00.000Z')).toMatchObject({
      code: 'criterion.evidence-too-short',
      message: {
        en: 'The receipt of 2026-03-01 counts until 2026-03-20; it has to count on 2026-04-01 still.',
        zh: expect.stringContaining('2026-04-01'),
      },
    });
  });

  it('may be no older on that day than is allowed now', () => {
    expect(on(undefined, { newerThan: 'P31D' })).toMatchObject({ code: 'criterion.evidence-too-short' });
    expect(on(undefined, { newerThan: 'P32D' }).verdict).toBe('met');
  });

  it('is unknown while the day is not known', () => {
    expect(
      evaluate({ ...receipt, validOn: 'last(quotation)' }, { evidence: [at('a', YESTERDAY)] }),
    ).toMatchObject({
      verdict: 'unknown',
      code: 'criterion.moment-unknown',
      message: {
        en: 'The date this is measured against is not known yet: there is no quotation yet.',
        zh: '此项所参照的时间尚未确定：尚无报价单。',
      },
    });
  });

  it.each(['after', 'before', 'validOn'] as const)(
    'is unknown, and no limit at all, where %s lies beyond what can be computed',
    (side) => {
      const far = { [side]: 'last(receipt) + P9000Y' };
      const report = evaluate({ ...receipt, ...far }, { evidence: [at('a', YESTERDAY)] });
      expect(report).toMatchObject({ verdict: 'unknown', code: 'criterion.moment-unknown' });
    },
  );

  it('is told by the name of what it is measured against, and the day', () => {
    const report = evaluate(
      { ...receipt, after: 'entered(offer) + P30D' },
      { evidence: [at('a', YESTERDAY)] },
    );
    expect(report.message).toEqual({
      en: 'The latest receipt is of 2026-03-01; wanted: after the entry into offer + 30 days (2026-03-31).',
      zh: '最近的收款为 2026-03-01；要求：晚于进入offer阶段 + 30 天（2026-03-31）。',
    });
  });
});

describe('evidence that stops counting while a condition holds', () => {
  const received = (amount: string) => ({ values: { received: { amount, currency: 'CNY' } } });
  const map = (path: string, operand: string): Condition => ({
    kind: 'map',
    entries: [{ path: [path], test: { op: '<', operand } }],
  });
  const expression = (source: string): Condition => ({ kind: 'expression', source });
  const budget = { fields: { budget: { amount: '80.00', currency: 'CNY' } } };
  const withCondition = (when: Condition, state = {}, evidence = [at('a', YESTERDAY, received('50.00'))]) =>
    evaluate(receipt, { definition: receipts({ expires: { when } }), state, evidence });

  it.each([
    [map('received', 'CNY 40'), {}, 'met', undefined],
    [map('received', 'CNY 60'), {}, 'expired', 'criterion.evidence-lapsed'],
    [map('budget', 'CNY 60'), budget, 'met', undefined],
    [map('budget', 'CNY 90'), budget, 'expired', 'criterion.evidence-lapsed'],
    [map('budget', 'CNY 60'), {}, 'unknown', 'criterion.evidence-lapse-unknown'],
    [expression('received < budget'), budget, 'expired', 'criterion.evidence-lapsed'],
    [expression('received < budget'), {}, 'unknown', 'criterion.evidence-lapse-unknown'],
    [expression('count(meeting) > 0'), {}, 'met', undefined],
    [expression('count(receipt) > 5'), {}, 'unknown', 'criterion.evidence-lapse-unknown'],
  ] as const)('%j stands as it should', (when, state, verdict, code) => {
    const report = withCondition(when, state);
    expect([report.verdict, report.code]).toEqual([verdict, code]);
  });

  it('says in words why', () => {
    expect(withCondition(map('received', 'CNY 60'))).toMatchObject({
      message: {
        en: 'The receipt of 2026-03-01 no longer counts (received: below CNY 60.00); record a new one.',
      },
    });
    expect(withCondition(expression('received < budget'))).toMatchObject({
      message: { zh: expect.stringContaining('budget字段') },
    });
  });

  it('is not counted by expressions either', () => {
    const when = map('received', 'CNY 60');
    const evidence = [at('a', YESTERDAY, received('50.00')), at('b', YESTERDAY, received('70.00'))];
    const check = {
      kind: 'check',
      expression: 'count(receipt) == 1 && sum(receipt.received) == CNY 70',
    } as const;
    expect(evaluate(check, { definition: receipts({ expires: { when } }), evidence }).verdict).toBe('met');
  });

  it('that cannot be told does not pass as absent', () => {
    const none = { kind: 'none', of: [{ id: 'a', path: 'x.a', ...receipt }] } as const;
    const definition = receipts({ expires: { when: expression('received < budget') } });
    const evidence = [at('a', YESTERDAY, received('50.00'))];
    expect(evaluate(none, { definition, evidence }).verdict).toBe('unknown');
    expect(evaluate(none, { definition, evidence, state: budget }).verdict).toBe('met');
  });

  it('is not decided by what depends on it', () => {
    const definition = {
      ...receipts({ expires: { when: expression('many > 5') } }),
      fields: [
        ...pumpSale.fields,
        field('many', 'number', { is: { kind: 'expression', source: 'count(receipt)' } }),
      ],
    };
    expect(evaluate(receipt, { definition, evidence: [at('a', YESTERDAY)] }).verdict).toBe('unknown');
  });
});

describe('evidence somebody else has to supply', () => {
  it('does not count before it is verified, and says who can', () => {
    const definition = receipts({ verifiedBy: ['manager'] });
    expect(evaluate(receipt, { definition, evidence: [at('a', YESTERDAY)] })).toMatchObject({
      verdict: 'unmet',
      code: 'criterion.evidence-unverified',
      message: {
        en: 'The receipt of 2026-03-01 waits to be verified by manager.',
        zh: expect.stringContaining('主管'),
      },
      suppliers: [{ role: 'manager', users: [MANAGER] }],
    });
    expect(evaluate(receipt, { definition })).toMatchObject({ code: 'criterion.evidence-missing' });
  });

  it('comes from the linked record, and says which', () => {
    const definition = receipts({ from: { link: 'bank', item: 'credit' } });
    expect(evaluate(receipt, { definition })).toMatchObject({
      code: 'criterion.evidence-not-from-linked',
      message: { en: expect.stringContaining('bank account'), zh: expect.stringContaining('银行账户') },
      remedy: { act: 'link-record', link: 'bank' },
    });
  });
});
