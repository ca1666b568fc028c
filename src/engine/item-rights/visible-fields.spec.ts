import { describe, expect, it } from '@jest/globals';
import { compileProcess } from '../compile-process.js';
import { field, KEEPER, MANAGER, pumpSale, REP } from '../fixture/pump-sale.js';
import type { Actor, PlatformRole } from '../model/facts.js';
import type { Field } from '../model/field.js';
import { maskValues } from './mask-values.js';
import { restrictedSorts } from './restricted-sorts.js';
import { visibleFields, type Viewing } from './visible-fields.js';

const secret = field('secret', 'money', { see: ['manager', 'seal'] });
const twice = field('twice', 'money', { is: { kind: 'expression', source: 'secret * 2' } });
const again = field('again', 'money', { is: { kind: 'expression', source: 'twice * 2' } });
const told = field('told', 'money', { is: { kind: 'expression', source: 'secret * 3' }, see: ['rep'] });
const column = field('hush', 'text', { see: ['seal'] });
const table = field('rows', 'table', { columns: [field('open', 'text'), column] });
const fields: readonly Field[] = [...pumpSale.fields, secret, twice, again, told, table];
const process = compileProcess({ ...pumpSale, fields }, 'd');
const state = { owner: REP, fields: {} };

function actor(user: string, roles: readonly PlatformRole[] = [], groups: readonly string[] = []): Actor {
  return { user, roles, groups };
}

function hiddenFrom(viewing: Partial<Viewing> & Pick<Viewing, 'actor'>): string[] {
  const visible = visibleFields(process, state, { managersOfOwner: [MANAGER], ...viewing });
  return fields.filter(({ id }) => !visible.seesAllOf(id)).map(({ id }) => id);
}

describe('what is hidden', () => {
  it.each<[string, Actor, string[]]>([
    ['the owner, and with it what is computed from it', actor(REP), ['secret', 'twice', 'again', 'rows']],
    ['who holds one of the roles', actor(MANAGER), ['told', 'rows']],
    ['who holds one by a group', actor(KEEPER, [], ['seal']), ['told']],
    ['an auditor', actor(KEEPER, ['auditor']), []],
  ])('from %s', (_who, who, hidden) => {
    expect(hiddenFrom({ actor: who })).toEqual(hidden);
  });

  it.each(['administrator', 'operations', 'manager', 'integration'] as const)(
    'is hidden from %s too: no platform role stands in for a role of the process',
    (role) => {
      expect(hiddenFrom({ actor: actor(KEEPER, [role]) })).toContain('secret');
    },
  );

  it('is nothing at all from who holds a role of every `see`, and from the clock', () => {
    const every: Actor = { user: REP, roles: [], groups: ['seal'] };
    const clock: Actor = { user: 'system', roles: [], groups: [], system: true };
    for (const viewer of [every, clock]) {
      const visible = visibleFields(process, state, { actor: viewer, managersOfOwner: [] });
      expect(visible.everything).toBe(true);
    }
    const one = visibleFields(process, state, { actor: actor(KEEPER, [], ['seal']), managersOfOwner: [] });
    expect(one.everything).toBe(false);
  });

  it('is seen by who acts for somebody who sees it', () => {
    const actingFor = [{ user: KEEPER, groups: ['seal'] }];
    expect(hiddenFrom({ actor: actor(REP), actingFor })).toEqual([]);
  });
});

describe('values', () => {
  const values = { secret: '5', rows: [{ id: '1', open: 'a', hush: 'b' }], waived: 'yes' };
  it('lose what is hidden, and say what that was', () => {
    const visible = visibleFields(process, state, { actor: actor(REP), managersOfOwner: [] });
    expect(maskValues(fields, values, visible)).toEqual({
      values: { rows: [{ id: '1', open: 'a' }], waived: 'yes' },
      hidden: ['secret', 'rows.hush'],
    });
  });

  it('stay as they are for who sees all of it', () => {
    const visible = visibleFields(process, state, { actor: actor(REP, ['auditor']), managersOfOwner: [] });
    expect(maskValues(fields, values, visible)).toEqual({ values, hidden: [] });
  });
});

describe('what lists are not sorted by', () => {
  it('is an amount that is hidden from anybody', () => {
    const figures = { amount: 'secret' };
    expect(restrictedSorts(compileProcess({ ...pumpSale, fields, figures }, 'd'))).toEqual(['amount']);
    expect(restrictedSorts(process)).toEqual([]);
  });

  it('is when a record changes, where evidence ends on a date that is hidden', () => {
    const until = field('until', 'date', { see: ['manager'] });
    const evidence = pumpSale.evidence.map((kind) =>
      kind.id === 'receipt'
        ? { ...kind, fields: [...kind.fields, until], expires: { field: 'until' } }
        : kind,
    );
    expect(restrictedSorts(compileProcess({ ...pumpSale, evidence }, 'd'))).toEqual(['next-change']);
  });
});
