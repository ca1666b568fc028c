/** A version of a document of a record. */
export interface DocumentVersion {
  readonly artifact: string;
  readonly version: number;
}

/** Where else the content of a document is attached. */
export interface LikeDocument extends DocumentVersion {
  /** On how many other records. */
  readonly elsewhere: number;
  /** As how many other documents of the same record. */
  readonly asOthers: number;
}

/** What is found elsewhere that should be one of its kind. */
export interface Likeness {
  /**
   * Of fingerprints of texts in a field of a kind of evidence: in how many other records each is found, in the same field.
   * Those found nowhere are left out.
   */
  texts(
    org: string,
    instance: string,
    place: { readonly kind: string; readonly field: string },
    fingerprints: readonly string[],
  ): Promise<ReadonlyMap<string, number>>;
  /** Those of a record's documents whose very content is attached elsewhere too. */
  documents(
    org: string,
    instance: string,
    documents: readonly DocumentVersion[],
  ): Promise<readonly LikeDocument[]>;
}
