/** How well a piece of evidence is vouched for, weakest first. */
export const PROVENANCES = ['rep-asserted', 'buyer-produced', 'system-observed'] as const;

/** One of the provenances. */
export type Provenance = (typeof PROVENANCES)[number];
