import type { Verdict } from './verdict.js';

/** What came of a number of mutants. */
export interface Tally {
  readonly operator: string;
  readonly sites: number;
  readonly reported: number;
  readonly rightLine: number;
}

/** Adds verdicts up. */
export function total(operator: string, verdicts: readonly Verdict[]): Tally {
  const reported = verdicts.filter(({ complaints }) => complaints.length > 0);
  return {
    operator,
    sites: verdicts.length,
    reported: reported.length,
    rightLine: reported.filter(({ rightLine }) => rightLine).length,
  };
}

/** Adds verdicts up by operator, in the order given. */
export function tallies(verdicts: readonly Verdict[], order: readonly string[]): readonly Tally[] {
  return order.map((id) =>
    total(
      id,
      verdicts.filter(({ operator }) => operator === id),
    ),
  );
}

/** Reported of all, and on the right line of those reported: 1 where there is nothing to divide. */
export function shares({ sites, reported, rightLine }: Tally): {
  readonly reported: number;
  readonly rightLine: number;
} {
  return {
    reported: sites === 0 ? 1 : reported / sites,
    rightLine: reported === 0 ? 1 : rightLine / reported,
  };
}
