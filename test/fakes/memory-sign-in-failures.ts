import type { Admission, SignInFailures } from '../../src/application/ports/sign-in-failures.js';

/** Failed attempts in memory; what has locked stays so. */
export class MemorySignInFailures implements SignInFailures {
  private readonly counted = new Map<string, number>();

  async attempt(org: string, subject: string, free: number): Promise<Admission> {
    const key = `${org}/${subject}`;
    const failures = this.counted.get(key) ?? 0;
    if (failures >= free) return 'locked';
    this.counted.set(key, failures + 1);
    return 'admitted';
  }
  async takeBack(org: string, subject: string): Promise<void> {
    const key = `${org}/${subject}`;
    this.counted.set(key, Math.max((this.counted.get(key) ?? 0) - 1, 0));
  }
  async forget(org: string, subject: string): Promise<boolean> {
    return this.counted.delete(`${org}/${subject}`);
  }
}
