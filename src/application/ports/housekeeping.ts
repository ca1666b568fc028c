/** Throwing away, for one organisation, what has served its time. Each answers how many rows went. */
export interface Housekeeping {
  /** Answers kept for repeated requests. */
  forgetAnswers(org: string, olderThanDays: number): Promise<number>;
  /** Sessions that expired or were ended; tokens stay in the list of their user. */
  forgetSessions(org: string): Promise<number>;
  /** Failed attempts to sign in that no longer count. */
  forgetSignInFailures(org: string): Promise<number>;
}
