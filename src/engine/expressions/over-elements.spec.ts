import { expect, it } from '@jest/globals';
import { compileExpression } from './compile-expression.js';
import { sample, scope } from './test-support/sample.js';

it('gives up where two loops would look at too much, rather than answer late', () => {
  const competitors = Array.from({ length: 1000 }, (_, index) => `rival ${index}`);
  const compiled = compileExpression(
    'competitors.exists(a, competitors.exists(b, a != b && b == "x"))',
    { definition: sample },
    'boolean',
  );
  const outcome = compiled.test(scope({ competitors }));
  expect(outcome.known ? '' : outcome.reason?.en).toBe('too many elements to look at');
  expect(compiled.test(scope({ competitors: competitors.slice(0, 400) }))).toEqual({
    known: true,
    value: false,
  });
});

it.each([
  ['competitors.map(c, size(c)).exists(n, n == 3)', true],
  ['competitors.map(c, c + "x").size() == 2', undefined],
  ['count(competitors.filter(c, c.startsWith("a"))) == 1', true],
  ['competitors.exists(a, competitors.exists(b, a == b))', true],
  ['competitors.all(a, competitors.all(b, a == b))', false],
])('%s', (source, value) => {
  const run = () =>
    compileExpression(source, { definition: sample }, 'boolean').test(scope({ competitors: ['abc', 'de'] }));
  if (value === undefined) expect(run).toThrow('text + text');
  else expect(run()).toEqual({ known: true, value });
});
