import type { Finding, Report } from './finding.js';

/** So many findings are kept of an organisation; who has as many looks at a backup. */
const MOST_FINDINGS = 1_000;

/** Gathers findings up to a number, so that a database where everything is wrong does not fill the memory. */
export class Findings {
  private readonly found: Finding[] = [];
  private more = false;

  constructor(private readonly most = MOST_FINDINGS) {}

  /** Takes a finding. */
  readonly add: Report = (code, subject, parameters) => {
    // The three belong together by the signature; a union cannot be built from a type parameter otherwise.
    const finding = { code, subject, parameters } as Finding;
    if (this.found.length < this.most) this.found.push(finding);
    else this.more = true;
  };

  get list(): readonly Finding[] {
    return this.found;
  }

  /** Whether there was more than was kept. */
  get cut(): boolean {
    return this.more;
  }
}
