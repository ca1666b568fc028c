/**
 * Which pieces of evidence an act has to see to be decided. The store answers needs with an index over matches, so that
 * a thousand pieces on one instance cost what one costs (a criterion evaluated over the subset gives the same verdict
 * as over all pieces; a property test holds this).
 */
export interface EvidenceNeed {
  /**
   * What it is needed for: `leave:<stage>`, `enter:<stage>`, `outcome:<id>`, `record:<evidence>`, `file:<artifact>`,
   * `set:<field>`, `approval:<id>`, `transition:<id>`, `back`.
   */
  readonly act: string;
  /** Path of the criterion. */
  readonly criterion: string;
  readonly kind: string;
  /**
   * How many of the newest matches to fetch per bucket (`eachOf` makes a bucket of each option; otherwise there is one,
   * ''). Null: every piece of the kind, because a condition looks beyond the piece itself.
   */
  readonly take: number | null;
  /** The buckets there are when `eachOf` makes one of each option; otherwise there is one, ''. */
  readonly buckets?: readonly string[];
}

/** That a piece meets the part of a criterion that looks only at the piece itself; written when it is recorded. */
export interface EvidenceMatch {
  readonly criterion: string;
  readonly bucket: string;
}
