/** Keeping the seats of pending approvals in step with the organisation: up to which version of the directory they are. */
export interface ApproverRefreshes {
  /**
   * Makes a job `refresh-approvers` for each organisation whose directory has changed since its seats were filled. It is
   * due when nothing that was decided on the directory before is still on its way into the database.
   */
  schedule(): Promise<void>;
  /** Notes that every pending request was looked through for a version of the directory. */
  finished(org: string, version: number): Promise<void>;
}
