import { describe, expect, it } from '@jest/globals';
import { affectedTests } from './affected-tests.js';
import type { TestOutcome } from './test-outcome.js';

const test = (path: string, ...processes: string[]) => ({ path, processes, results: [], problems: [] });

const outcome: TestOutcome = {
  problems: [],
  empty: [],
  coverage: [],
  definitions: [
    { key: 'sale', sources: ['p/sale.yaml', 'p/i18n/en/sale.yaml', 'p/libraries/core.yaml'], links: [] },
    { key: 'variant', sources: ['p/variant.yaml', 'p/sale.yaml'], links: [] },
    { key: 'delivery', sources: ['p/delivery.yaml'], links: ['variant'] },
  ],
  files: [
    test('p/tests/sale.test.yaml', 'sale'),
    test('p/tests/variant.test.yaml', 'variant'),
    test('p/tests/delivery.test.yaml', 'delivery'),
  ],
};

const affected = (...changed: string[]) => affectedTests(new Set(changed), outcome);

describe('what a change concerns', () => {
  it.each([
    ['a test file', 'p/tests/sale.test.yaml', ['sale']],
    ['a definition that a variant extends', 'p/sale.yaml', ['sale', 'variant', 'delivery']],
    ['a definition that another links to', 'p/variant.yaml', ['variant', 'delivery']],
    ['a definition by itself', 'p/delivery.yaml', ['delivery']],
    ['its texts', 'p/i18n/en/sale.yaml', ['sale']],
    ['a library', 'p/libraries/core.yaml', ['sale']],
  ])('%s', (_what, path, tests) => {
    expect([...(affected(path) ?? [])]).toEqual(tests.map((name) => `p/tests/${name}.test.yaml`));
  });

  it('is everything when it cannot be told', () => {
    expect(affected('p/new.yaml')).toBeUndefined();
    expect(affected('p/tests/sale.test.yaml', 'p/calendars/CN.yaml')).toBeUndefined();
  });
});
