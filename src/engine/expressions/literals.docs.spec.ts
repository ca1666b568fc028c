import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { lex } from './lexicon.js';
import { Names } from './name.js';
import { ProblemList } from './problem-list.js';
import { sample } from './test-support/sample.js';

const page = readFileSync(new URL('../../../docs/format.md', import.meta.url), 'utf8');

/** What the page says of the values of a kind: how they are written, and how they are not. */
function said(kind: string): { written: string[]; not: string[] } {
  const row = page.split('\n').find((line) => line.startsWith(`| ${kind} |`)) ?? '';
  const [, , written = '', not = ''] = row.split('|');
  // A literal begins with a digit or, as `CNY` and `P` do, with a capital.
  const codes = (cell: string) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '').filter((code) => /^[\dA-Z]/.test(code));
  return { written: codes(written), not: codes(not) };
}

function literalKind(source: string): string | undefined {
  const problems = new ProblemList();
  const { cel, literals } = lex(source, new Names({ definition: sample }), problems);

  const isWhole = cel === '_'.repeat(source.length);
  return problems.problems.length === 0 && isWhole ? literals.get(0)?.type.kind : undefined;
}

describe('the page on the format', () => {
  it.each([
    ['money', 'money'],
    ['percentage', 'number'],
    ['duration', 'duration'],
    ['date', 'moment'],
    ['moment', 'moment'],
  ])('tells how %s is written', (row, kind) => {
    const { written, not } = said(row);
    expect(written.length).toBeGreaterThan(0);
    expect(written.map(literalKind)).toEqual(written.map(() => kind));
    expect(not.map(literalKind)).not.toContain(kind);
  });
});
