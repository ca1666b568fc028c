import { describe, expect, it } from '@jest/globals';
import { hashPassword, verifyPassword } from './password.js';

describe('passwords', () => {
  it('accepts the right one and refuses another', async () => {
    const hash = await hashPassword('正确的密码-1');
    expect(await verifyPassword('正确的密码-1', hash)).toBe(true);
    expect(await verifyPassword('正确的密码-2', hash)).toBe(false);
    expect(await verifyPassword('', hash)).toBe(false);
  });

  it('takes the same password however the keyboard composed it', async () => {
    expect(await verifyPassword('caf\u00e9', await hashPassword('cafe\u0301'))).toBe(true);
  });

  it('salts: the same password has another hash each time', async () => {
    expect(await hashPassword('secret-secret')).not.toBe(await hashPassword('secret-secret'));
  });

  it('refuses when there is no hash', async () => {
    expect(await verifyPassword('anything', undefined)).toBe(false);
  });
});
