import { describe, expect, it } from '@jest/globals';
import { MemorySignInFailures } from '../../../test/fakes/memory-sign-in-failures.js';
import { LockOut, type Attempt } from './lock-out.js';

const attempt = (address?: string, email = 'a@acme.example'): Attempt => ({
  org: 'o',
  email,
  ...(address === undefined ? {} : { address }),
});

/** How many attempts pass one after the other. */
async function admitted(lockOut: LockOut, attempts: Iterable<Attempt>): Promise<number> {
  let count = 0;
  for (const each of attempts) if ((await lockOut.admit(each)) === 'admitted') count += 1;
  return count;
}

describe('a lock-out', () => {
  it('shuts an account after ten wrong passwords, wherever they come from and however the e-mail is written', async () => {
    const lockOut = new LockOut(new MemorySignInFailures());
    const attempts = Array.from({ length: 30 }, (_, at) =>
      attempt(`10.0.0.${at}`, at % 2 === 0 ? 'a@acme.example' : ' A@ACME.example'),
    );
    expect(await admitted(lockOut, attempts)).toBe(10);
    expect(await lockOut.admit(attempt('10.0.0.1', 'other@acme.example'))).toBe('admitted');
    expect(await lockOut.unlock('o', 'A@acme.example')).toBe(true);
    expect(await lockOut.admit(attempt())).toBe('admitted');
  });

  it('forgets wrong passwords after a right one', async () => {
    const lockOut = new LockOut(new MemorySignInFailures());
    for (let each = 0; each < 50; each++) {
      expect(await lockOut.admit(attempt('10.0.0.1'))).toBe('admitted');
      await lockOut.succeeded(attempt('10.0.0.1'));
    }
  });

  it.each([
    ['an address', (at: number) => `10.0.0.${at % 1}`, 100],
    ['a network of IPv6', (at: number) => `2001:db8:1:2::${at.toString(16)}`, 100],
    ['a network however it is written', (at: number) => (at % 2 ? '2001:db8::1' : '2001:0db8:0:0:1::'), 100],
    ['nothing but an address each time', (at: number) => `10.0.${at}.1`, 150],
    ['an IPv4 address inside IPv6 each time', (at: number) => `::ffff:10.0.${at}.1`, 150],
  ])('shuts %s out that tries many accounts', async (_what, address, passed) => {
    const lockOut = new LockOut(new MemorySignInFailures());
    const attempts = Array.from({ length: 150 }, (_, at) => attempt(address(at), `user${at}@acme.example`));
    expect(await admitted(lockOut, attempts)).toBe(passed);
  });
});
