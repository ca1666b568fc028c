import type { Viewer } from './viewer.js';

/** Which records name a contact. */
export interface ContactRecords {
  /** The contact and whoever was merged into it, by id. */
  identities(org: string, contact: string): Promise<readonly string[]>;
  /** Ids of the records that name any of these and that somebody sees, in order, after one. */
  records(
    org: string,
    viewer: Viewer,
    contacts: readonly string[],
    page: { readonly after?: string; readonly limit: number },
  ): Promise<readonly string[]>;
  /** Lets one contact stand for another from now on; false when either is missing, merged already, or of another customer. */
  merge(org: string, contact: string, into: string): Promise<boolean>;
}
