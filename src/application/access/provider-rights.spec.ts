import { describe, expect, it } from '@jest/globals';
import { rightsOf, type ProviderMapping } from './provider-rights.js';

const mapping: ProviderMapping = {
  roles: { bosses: ['manager', 'approver'], admins: ['administrator'] },
  groups: { desk: ['finance', 'seal'] },
  everyone: ['rep'],
};
const nothing: ProviderMapping = { roles: {}, groups: {}, everyone: [] };

describe('the groups somebody is in at the provider', () => {
  it.each([
    [
      'give a new user his rights',
      mapping,
      ['bosses', 'desk'],
      undefined,
      ['manager', 'rep', 'approver'],
      ['finance', 'seal'],
    ],
    ['give nothing when nothing is mapped', nothing, ['bosses'], undefined, [], []],
    [
      'mean nothing by a name every object has',
      mapping,
      ['constructor', '__proto__'],
      undefined,
      ['rep'],
      [],
    ],
    [
      'take away the roles and mapped groups they no longer give',
      mapping,
      [],
      { roles: ['administrator'], groups: ['seal', 'presales'] },
      ['rep'],
      ['presales'],
    ],
    [
      'leave the roles alone when none is mapped',
      { ...mapping, roles: {} },
      ['desk'],
      { roles: ['manager'], groups: ['presales'] },
      ['manager'],
      ['presales', 'finance', 'seal'],
    ],
  ] as const)('%s', (_what, given, provided, before, roles, groups) => {
    expect(rightsOf(given, provided, before)).toEqual({ roles, groups });
  });
});
