import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Admission, SignInFailures } from '../ports/sign-in-failures.js';
import { normaliseEmail } from './normalise-email.js';

/** Whose password is tried, known or not, and from where. */
export interface Attempt {
  readonly org: string;
  readonly email: string;
  /** IP address; absent when the attempt did not come over a network. */
  readonly address?: string;
}

/** Wrong passwords in a row before an account locks. */
const FREE_PER_ACCOUNT = 10;
/** Many people may share an address: an office, a proxy. */
const FREE_PER_ADDRESS = 100;

/**
 * Makes guessing slow. An account locks by the e-mail that was given, whether anybody has it or not, so that the lock
 * tells nothing of who exists.
 */
export class LockOut {
  constructor(private readonly failures: SignInFailures) {}

  /** Counts the attempt, which counts as failed until `succeeded` says otherwise. */
  async admit(attempt: Attempt): Promise<Admission> {
    const address = addressSubject(attempt);
    if (
      address !== undefined &&
      (await this.failures.attempt(attempt.org, address, FREE_PER_ADDRESS)) === 'locked'
    )
      return 'locked';
    return this.failures.attempt(attempt.org, accountSubject(attempt.email), FREE_PER_ACCOUNT);
  }

  /** The account starts afresh; the address does not, or one right password would pay for a hundred guesses. */
  async succeeded(attempt: Attempt): Promise<void> {
    await this.failures.forget(attempt.org, accountSubject(attempt.email));
    const address = addressSubject(attempt);
    if (address !== undefined) await this.failures.takeBack(attempt.org, address, FREE_PER_ADDRESS);
  }

  /** Opens an account that locked; answers whether it was. */
  unlock(org: string, email: string): Promise<boolean> {
    return this.failures.forget(org, accountSubject(email));
  }
}

/** A hash: what people type into the field is not always an e-mail address. */
function accountSubject(email: string): string {
  return `account:${createHash('sha256').update(normaliseEmail(email)).digest('hex')}`;
}

/** An IPv6 network is one address: whoever has one has 2⁶⁴. */
function addressSubject({ address }: Attempt): string | undefined {
  if (address === undefined || !isIPv6(address) || address.startsWith('::ffff:'))
    return address && `address:${address}`;
  const { hostname } = new URL(`http://[${address.split('%', 1)[0] ?? ''}]`);
  const [head = '', tail = ''] = hostname.slice(1, -1).split('::');
  const [start, end] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const missing = Array.from({ length: 8 - (start?.length ?? 0) - (end?.length ?? 0) }, () => '0');
  return `address:${[...(start ?? []), ...missing, ...(end ?? [])].slice(0, 4).join(':')}::/64`;
}
