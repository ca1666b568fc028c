import { describe, expect, it } from '@jest/globals';
import { STATE } from './fixture/evaluate.js';
import { COUNSEL, DIRECTOR, LAWYER, NOTARY, organisation } from './fixture/organisation.js';
import { facts, MANAGER, REP } from './fixture/pump-sale.js';
import type { Role, RoleSource } from './model/process-definition.js';
import { holdersOf } from './roles.js';

const legal: RoleSource = { is: 'group', group: 'legal' };
const role = (source: RoleSource, fallback?: RoleSource): Role => ({
  id: 'r',
  name: { en: 'r' },
  source,
  ...(fallback === undefined ? {} : { fallback }),
});
const state = { ...STATE, fields: { lead: COUNSEL, region: 'north' } };

describe('who holds a role, by the organisation chart', () => {
  it.each<[string, Role, Parameters<typeof organisation>[0], readonly string[]]>([
    ['the owner', role({ is: 'owner' }), {}, [REP]],
    ['his manager', role({ is: 'manager-of-owner', level: 1 }), {}, [MANAGER]],
    ['the manager above', role({ is: 'manager-of-owner', level: 2 }), {}, [DIRECTOR]],
    ['nobody above the top', role({ is: 'manager-of-owner', level: 3 }), {}, []],
    ['the members of a group', role(legal), {}, [LAWYER, COUNSEL, NOTARY]],
    ['but not those who have left', role(legal), { inactive: [LAWYER, NOTARY] }, [COUNSEL]],
    [
      'the group of a field',
      role({ is: 'group', group: 'sales', ofField: 'region' }),
      { groups: { 'sales:north': [NOTARY] } },
      [NOTARY],
    ],
    ['no group of an empty field', role({ is: 'group', group: 'sales', ofField: 'area' }), {}, []],
    ['the person in a field', role({ is: 'field', field: 'lead' }), {}, [COUNSEL]],
    [
      'the fallback where it names nobody',
      role({ is: 'field', field: 'nobody' }, legal),
      {},
      [LAWYER, COUNSEL, NOTARY],
    ],
    [
      'the fallback where whom it names has left',
      role({ is: 'field', field: 'lead' }, { is: 'owner' }),
      { inactive: [COUNSEL] },
      [REP],
    ],
    ['no fallback where it names somebody', role(legal, { is: 'owner' }), {}, [LAWYER, COUNSEL, NOTARY]],
  ])('%s', (_name, each, change, expected) => {
    expect(holdersOf(each, state, facts({ people: organisation(change) }))).toEqual(expected);
  });

  it('is not known without one', () => {
    expect(holdersOf(role({ is: 'owner' }), state, facts())).toEqual([]);
  });
});
