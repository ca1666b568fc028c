import type { Actor } from '../../engine/model/facts.js';
import type { Viewer } from '../ports/viewer.js';

/** The one rule of who sees which record; the stores carry it out. What somebody does not see is not there for him. */
export function viewerOf({ user, roles, groups, system }: Actor): Viewer {
  const everything =
    system === true ||
    roles.some((role) => ['auditor', 'operations', 'administrator', 'integration'].includes(role));
  return { user, groups, everything, tree: roles.includes('manager'), team: roles.includes('rep') };
}

/** The product itself, looking on nobody's account. */
export const SEES_EVERYTHING: Viewer = { user: '', groups: [], everything: true, tree: false, team: false };
