/**
 * Who looks at records, and how far his platform roles let him see. On top of that everybody sees his own records and
 * those he takes part in, himself or by acting for somebody who does.
 */
export interface Viewer {
  readonly user: string;
  readonly groups: readonly string[];
  /** Every record of the organisation. */
  readonly everything: boolean;
  /** The records of everybody below him in the reporting lines. */
  readonly tree: boolean;
  /** The records of his team, where the organisation lets reps see them. */
  readonly team: boolean;
}
