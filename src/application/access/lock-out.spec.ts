import { describe, expect, it } from '@jest/globals';
import { noted } from '../../../test/support/audit-entry.js';
import { MemoryAuditTrail } from '../../../test/fakes/memory-audit-trail.js';
import { MemorySignInFailures } from '../../../test/fakes/memory-sign-in-failures.js';
import { LockOut, type Attempt } from './lock-out.js';

const attempt = (address?: string, email = 'a@acme.example'): Attempt => ({
  org: 'o',
  email,
  about: { stream: 'a', body: {} },
  ...(address === undefined ? {} : { address }),
});

const wrong = () => Promise.resolve(false);
const right = () => Promise.resolve(true);

/** How many wrong passwords are looked at one after the other. */
async function admitted(lockOut: LockOut, attempts: Iterable<Attempt>): Promise<number> {
  let count = 0;
  for (const each of attempts) {
    await lockOut.prove(each, () => {
      count += 1;
      return wrong();
    });
  }
  return count;
}

describe('a lock-out', () => {
  it('shuts an account after ten wrong passwords, wherever they come from and however the e-mail is written', async () => {
    const lockOut = new LockOut(new MemorySignInFailures());
    const attempts = Array.from({ length: 30 }, (_, at) =>
      attempt(`10.0.0.${at}`, at % 2 === 0 ? 'a@acme.example' : ' A@ACME.example'),
    );
    expect(await admitted(lockOut, attempts)).toBe(10);
    expect(await lockOut.prove(attempt('10.0.0.1'), right)).toBe(false);
    expect(await lockOut.prove(attempt('10.0.0.1', 'other@acme.example'), right)).toBe(true);
    expect(await lockOut.unlock('o', 'A@acme.example', noted())).toBe(true);
    expect(await lockOut.prove(attempt(), right)).toBe(true);
  });

  it('forgets wrong passwords after a right one', async () => {
    const lockOut = new LockOut(new MemorySignInFailures());
    for (let each = 0; each < 50; each++) {
      expect(await lockOut.prove(attempt('10.0.0.1'), wrong)).toBe(false);
      expect(await lockOut.prove(attempt('10.0.0.1'), right)).toBe(true);
    }
  });

  it('lets no right password through that came among too many wrong ones at once', async () => {
    const lockOut = new LockOut(new MemorySignInFailures());
    let wrongOnesCounted: (() => void) | undefined;
    const last = new Promise<void>((resolve) => (wrongOnesCounted = resolve));
    const guess = lockOut.prove(attempt(), () => last.then(right));
    await admitted(
      lockOut,
      Array.from({ length: 10 }, () => attempt()),
    );
    wrongOnesCounted?.();
    expect(await guess).toBe(false);
  });

  it('tells the trail of every failure, and of none that was none', async () => {
    const audit = new MemoryAuditTrail();
    const lockOut = new LockOut(new MemorySignInFailures(audit));
    await lockOut.prove(attempt(), right);
    await admitted(
      lockOut,
      Array.from({ length: 11 }, () => attempt()),
    );
    const types = audit.entries.map(({ type }) => type);
    expect(types).toEqual([...Array.from({ length: 10 }, () => 'sign-in.failed'), 'sign-in.locked']);
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
