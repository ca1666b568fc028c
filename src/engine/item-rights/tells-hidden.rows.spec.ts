import { describe, expect, it } from '@jest/globals';
import { compileProcess, type CompiledProcess } from '../compile-process.js';
import { STATE } from '../fixture/evaluate.js';
import { field, MANAGER, pumpSale, REP } from '../fixture/pump-sale.js';
import type { Condition } from '../model/condition.js';
import type { Criterion } from '../model/criterion.js';
import type { Field } from '../model/field.js';
import { tellsHidden } from './tells-hidden.js';
import { visibleFields } from './visible-fields.js';

/** The process with its decision chain changed. */
function withChain(change: (chain: Field) => Field): CompiledProcess {
  const fields = pumpSale.fields.map((each) => (each.id === 'chain' ? change(each) : each));
  const pointing = field('decider', 'row', { table: 'chain' });
  return compileProcess({ ...pumpSale, fields: [...fields, pointing] }, 'd'.repeat(64));
}

const see = ['manager'];
const hiddenRows = withChain((chain) => ({ ...chain, see }));
const hiddenRelation = withChain(({ columns = [], ...chain }) => ({
  ...chain,
  columns: columns.map((column) => (column.id === 'relation' ? { ...column, see } : column)),
}));

const met: Criterion = {
  id: 'met',
  path: 'stages.offer.exit.met',
  kind: 'evidence',
  evidence: 'meeting',
  atLeast: 1,
};

const given = (...paths: string[]): Condition => ({
  kind: 'map',
  entries: paths.map((path) => ({ path: path.split('.'), test: { op: 'any' } })),
});

function tellsTo(user: string, criterion: Criterion, process: CompiledProcess): boolean {
  const actor = { user, roles: ['rep'], groups: [] } as const;
  return tellsHidden(
    criterion,
    process,
    visibleFields(process, STATE, { actor, managersOfOwner: [MANAGER] }),
  );
}

describe('what the words of a criterion tell', () => {
  it('are the rows of a table that is hidden, where each wants a piece of its own', () => {
    expect(tellsTo(REP, { ...met, eachOf: 'person' }, hiddenRows)).toBe(true);
    expect(tellsTo(MANAGER, { ...met, eachOf: 'person' }, hiddenRows)).toBe(false);
    expect(tellsTo(REP, met, hiddenRows)).toBe(false);
  });

  it.each<[string, Criterion]>([
    ['each row wants a piece of its own', { ...met, eachOf: 'person' }],
    [
      'each row wants one that an open column picks',
      { ...met, eachOf: 'person', where: given('person.role') },
    ],
    ['it asks only for a row', { ...met, every: given('person') }],
    ['it looks at an open column behind the record', { ...met, if: given('decider.role') }],
  ])('is no hidden column of the rows where %s', (_where, criterion) => {
    expect(tellsTo(REP, criterion, hiddenRelation)).toBe(false);
    expect(tellsTo(REP, criterion, hiddenRows)).toBe(true);
  });

  it.each<[string, Criterion]>([
    ['picks the rows by it', { ...met, eachOf: 'person', where: given('person.role', 'person.relation') }],
    ['wants it of every piece', { ...met, eachOf: 'person', every: given('person.relation') }],
    ['applies by it', { ...met, if: given('decider.relation') }],
    [
      'computes with it',
      { ...met, eachOf: 'person', where: { kind: 'expression', source: 'person.relation == "known"' } },
    ],
  ])('is a hidden column of the rows where it %s', (_where, criterion) => {
    expect(tellsTo(REP, criterion, hiddenRelation)).toBe(true);
    expect(tellsTo(MANAGER, criterion, hiddenRelation)).toBe(false);
  });
});
