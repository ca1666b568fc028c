/** What decides which pieces of evidence are reviewed by a second person. */
export interface ReviewDraw {
  /** The share that is drawn, a decimal from `0` to `1`, and the secret it is drawn by, which leaves the server in no answer. */
  terms(org: string): Promise<{ readonly share: string; readonly secret: Uint8Array }>;
}
