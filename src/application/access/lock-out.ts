import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { AuditEntry } from '../ports/audit-trail.js';
import type { FailureCounter, FailureEntries, SignInFailures } from '../ports/sign-in-failures.js';
import { normaliseEmail } from './normalise-email.js';

/** Whose password is tried, known or not, and from where. */
export interface Attempt {
  readonly org: string;
  readonly email: string;
  /** IP address; absent when the attempt did not come over a network. */
  readonly address?: string;
  /** What the trail says of it when it fails. */
  readonly about: Omit<AuditEntry, 'type'>;
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

  /**
   * Whether somebody proves who he is; the proof is not looked at while his account or address is locked. How it ends is
   * counted before anybody learns of it, so that of many guesses at once no more pass than one after the other.
   */
  async prove(attempt: Attempt, proof: () => Promise<boolean>): Promise<boolean> {
    const { org, email, about } = attempt;
    const counters = countersOf(attempt);
    const entries: FailureEntries = {
      failed: { ...about, type: 'sign-in.failed' },
      locked: { ...about, type: 'sign-in.locked' },
    };
    if ((await this.failures.admit(org, counters, entries)) === 'locked') return false;
    if (!(await proof())) {
      await this.failures.fail(org, counters, entries);
      return false;
    }
    // The account starts afresh; the address does not, or one right password would pay for a hundred guesses.
    return (await this.failures.admit(org, counters, entries, accountSubject(email))) === 'admitted';
  }

  /** Opens an account that locked; answers whether it was, and then the trail tells of it. */
  unlock(org: string, email: string, entry: AuditEntry): Promise<boolean> {
    return this.failures.forget(org, accountSubject(email), entry);
  }
}

function countersOf(attempt: Attempt): FailureCounter[] {
  const account = { subject: accountSubject(attempt.email), free: FREE_PER_ACCOUNT };
  const address = addressSubject(attempt);
  return address === undefined ? [account] : [{ subject: address, free: FREE_PER_ADDRESS }, account];
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
