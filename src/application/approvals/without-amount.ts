import type { InstanceSummary } from '../ports/instance-queries.js';

/** A record without what it is worth, for who may not see that. */
export function withoutAmount({ amount: _, ...rest }: InstanceSummary): InstanceSummary {
  return rest;
}
