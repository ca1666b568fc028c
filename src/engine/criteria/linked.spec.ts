import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../fixture/evaluate.js';
import { parseTest } from '../conditions/parse-test.js';
import type { Condition } from '../model/condition.js';
import type { LinkedInstance } from '../model/facts.js';
import type { Value } from '../model/value.js';

const definition = {
  links: [{ id: 'delivery', name: { en: 'delivery', zh: '交付' }, process: 'delivery', min: 0, carries: {} }],
};
const linked = { kind: 'linked', link: 'delivery', atLeast: 1 } as const;

function where(path: string, raw: unknown): Condition {
  const test = parseTest(raw);
  if (test === undefined) throw new Error(`no test: ${String(raw)}`);
  return { kind: 'map', entries: [{ path: [path], test }] };
}

function record(more: Partial<LinkedInstance> = {}): LinkedInstance {
  return { id: '1', stage: 'packing', status: 'open', fields: {}, ...more };
}

function verdict(criterion: object, ...records: readonly LinkedInstance[]) {
  return evaluate({ ...linked, ...criterion }, { definition, facts: { linked: { delivery: records } } })
    .verdict;
}

describe('linked', () => {
  it('counts the records under the link', () => {
    expect([verdict({}), verdict({}, record()), verdict({ atLeast: 2 }, record())]).toEqual([
      'unmet',
      'met',
      'unmet',
    ]);
  });

  it('that nothing is known of blocks, and what forbids it does not pass on that', () => {
    expect(evaluate(linked, { definition }).verdict).toBe('unknown');
    const none = { kind: 'none', of: [{ id: 'a', path: 'x.a', ...linked }] } as const;
    expect(evaluate(none, { definition }).verdict).toBe('unknown');
    expect(evaluate(none, { definition, facts: { linked: {} } }).verdict).toBe('met');
  });

  it.each([
    ['stage', 'packing', 'met'],
    ['stage', 'sent', 'unmet'],
    ['stage', '!= packing', 'unmet'],
    ['status', ['held', 'open'], 'met'],
    ['outcome', 'closed', 'unknown'],
    ['outcome', 'none', 'met'],
  ] as const)('picks them by where they stand: %s %j is %s', (path, test, expected) => {
    expect(verdict({ where: where(path, test) }, record())).toBe(expected);
  });

  it.each<readonly [Value, unknown, string]>([
    ['3.50', '3.5', 'met'],
    ['12', '>= 9', 'met'],
    ['0.6', '>= 60%', 'met'],
    ['0.59', '>= 60%', 'unmet'],
    ['007', '007', 'met'],
    ['red', 'red', 'met'],
    ['red', '!= blue', 'met'],
    ['dated', '>= known', 'unknown'],
    ['2026-03-31', '< 2026-04-01', 'met'],
    ['2026-03-31T09:00:00.000Z', '> 2026-04-01T00:00:00Z', 'unmet'],
    [true, true, 'met'],
    [{ amount: '500.00', currency: 'CNY' }, '>= CNY 400', 'met'],
    [{ amount: '500.00', currency: 'USD' }, '>= CNY 400', 'unknown'],
    [['a', 'b'], 'b', 'met'],
    [['a', 'b'], '!= b', 'unmet'],
    [{ personal: '1', commitment: 'x' }, 'any', 'unknown'],
    [{ personal: '1', commitment: 'x' }, 'none', 'unknown'],
  ])('compares what it holds, by its shape: %j with %j is %s', (value, test, expected) => {
    expect(verdict({ where: where('it', test) }, record({ fields: { it: value } }))).toBe(expected);
  });

  it('reads an expression over where it stands, and the record itself by its own names', () => {
    const expression = (source: string): Condition => ({ kind: 'expression', source });
    expect(verdict({ where: expression('stage == "packing" && status == "open"') }, record())).toBe('met');
    expect(verdict({ where: expression('stage == "packing" && has(budget)') }, record())).toBe('unmet');
  });

  it('wants each that passes to be as every says, and says which is not', () => {
    const every = where('outcome', 'delivered');
    const done = record({ status: 'closed', outcome: 'delivered' });
    const lost = record({ status: 'closed', outcome: 'lost' });
    expect(verdict({ every }, done, done)).toBe('met');
    expect(verdict({ every, where: where('status', 'closed') }, done, record())).toBe('met');
    const facts = { linked: { delivery: [done, lost] } };
    expect(evaluate({ ...linked, every }, { definition, facts })).toMatchObject({
      verdict: 'unmet',
      code: 'criterion.linked-violating',
      message: { en: expect.stringContaining('outcome is lost'), zh: expect.stringContaining('交付') },
    });
  });

  it('says how many there are, and that one can be linked', () => {
    const facts = { linked: { delivery: [record()] } };
    expect(evaluate({ ...linked, where: where('stage', 'sent') }, { definition, facts })).toMatchObject({
      code: 'criterion.linked-insufficient',
      message: { en: '0 of 1 records under delivery (stage: sent).', zh: expect.stringContaining('交付') },
      suppliers: [{ role: 'rep' }],
      remedy: { act: 'link-record', link: 'delivery' },
    });
  });
});
