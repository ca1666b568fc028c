import type { AuditEntry } from '../../src/application/ports/audit-trail.js';
import type {
  Admission,
  FailureCounter,
  FailureEntries,
  SignInFailures,
} from '../../src/application/ports/sign-in-failures.js';
import { MemoryAuditTrail } from './memory-audit-trail.js';

/** Failed attempts in memory; what has locked stays so. */
export class MemorySignInFailures implements SignInFailures {
  private readonly counted = new Map<string, number>();

  constructor(private readonly audit = new MemoryAuditTrail()) {}

  async admit(
    org: string,
    counters: readonly FailureCounter[],
    entries: FailureEntries,
    forgotten?: string,
  ): Promise<Admission> {
    if (counters.some((each) => this.count(org, each) >= each.free)) {
      await this.audit.record(org, entries.locked);
      return 'locked';
    }
    if (forgotten !== undefined) this.counted.delete(`${org}/${forgotten}`);
    return 'admitted';
  }
  async fail(org: string, counters: readonly FailureCounter[], entries: FailureEntries): Promise<Admission> {
    for (const each of counters) {
      if ((await this.admit(org, [each], entries)) === 'locked') return 'locked';
      this.counted.set(`${org}/${each.subject}`, this.count(org, each) + 1);
    }
    await this.audit.record(org, entries.failed);
    return 'admitted';
  }
  async forget(org: string, subject: string, entry: AuditEntry): Promise<boolean> {
    const known = this.counted.delete(`${org}/${subject}`);
    if (known) await this.audit.record(org, entry);
    return known;
  }

  private count(org: string, { subject }: FailureCounter): number {
    return this.counted.get(`${org}/${subject}`) ?? 0;
  }
}
