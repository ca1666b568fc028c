/** Which contents the event log still names. */
export interface ArtifactReferences {
  /** Those of the hashes that an event of the organisation names. */
  named(org: string, hashes: readonly string[]): Promise<ReadonlySet<string>>;
}
