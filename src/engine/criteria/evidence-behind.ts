import type { Situation } from '../situation.js';

/** What an expression reads of a record, by ids. */
interface References {
  readonly fields: readonly string[];
  readonly evidence: readonly string[];
}

/**
 * The pieces of evidence that an expression rests on: all that count of the kinds it reads, itself or through computed
 * fields. Undefined where it reads none.
 */
export function evidenceBehind(
  { fields, evidence }: References,
  { process, counting }: Situation,
): readonly string[] | undefined {
  const read = new Set(fields);
  const kinds = new Set(evidence);
  // Each computed field comes after those it reads.
  for (const computed of process.computed.toReversed()) {
    if (!read.has(computed.id)) continue;
    for (const id of computed.reads) read.add(id);
    for (const kind of computed.evidence) kinds.add(kind);
  }
  if (kinds.size === 0) return undefined;
  const pieces = counting.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id);
  return pieces.length === 0 ? undefined : pieces;
}
