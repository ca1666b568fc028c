import { describe, expect, it } from '@jest/globals';
import { identityOf } from './identity-of.js';

const who = { iss: 'https://id.example', sub: 'u1' };
const known = { issuer: who.iss, subject: 'u1' };

describe('the identity in claims', () => {
  it.each([
    [{}, { emailVerified: false, groups: [] }],
    [
      { email: ' a@acme.example ', email_verified: true, name: '李娜', groups: ['x'] },
      { email: 'a@acme.example', emailVerified: true, name: '李娜', groups: ['x'] },
    ],
    [
      { email: 'a@acme.example', email_verified: 'true' },
      { email: 'a@acme.example', emailVerified: false, groups: [] },
    ],
    [
      { email: 7, name: '  ', groups: 'x' },
      { emailVerified: false, groups: [] },
    ],
    [
      { name: 'a\0b', groups: ['x', 7, null] },
      { emailVerified: false, groups: ['x'] },
    ],
  ])('%j is %j', (claims, identity) => {
    expect(identityOf({ ...who, ...claims }, 'groups')).toEqual({ ...known, ...identity });
  });

  it('takes the groups from the claim that is configured', () => {
    expect(identityOf({ ...who, roles: ['a'], groups: ['b'] }, 'roles').groups).toEqual(['a']);
  });
});
