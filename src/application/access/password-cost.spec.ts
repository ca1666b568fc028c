import { describe, expect, it } from '@jest/globals';
import { passwordCost as costOfTests } from '../../../test/fakes/password-cost.js';
import { hashPassword } from './password.js';

describe('the cost of a password', () => {
  it('is what OWASP asks for', async () => {
    // Under its own name the tests' figures would be found.
    const real: unknown = await import(new URL('password-cost.ts', import.meta.url).href);
    expect(real).toMatchObject({ passwordCost: { N: 2 ** 14, r: 8, p: 5 } });
  });

  it('is what passwords are hashed at, and stands in their hash', async () => {
    const { N, r, p } = costOfTests;
    expect(await hashPassword('correct horse')).toMatch(new RegExp(`^scrypt\\$${N}\\$${r}\\$${p}\\$`));
  });
});
