import type { Actor } from '../../engine/model/facts.js';

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

/** The one rule of who sees which record; the stores carry it out. What somebody does not see is not there for him. */
export function viewerOf({ user, roles, groups, system }: Actor): Viewer {
  const everything =
    system === true ||
    roles.some((role) => ['auditor', 'operations', 'administrator', 'integration'].includes(role));
  return { user, groups, everything, tree: roles.includes('manager'), team: roles.includes('rep') };
}

/** The product itself, looking on nobody's account. */
export const SEES_EVERYTHING: Viewer = { user: '', groups: [], everything: true, tree: false, team: false };
