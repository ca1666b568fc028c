import type { Viewer } from '../../application/ports/viewer.js';
import type { Instant } from '../../engine/model/value.js';
import { isUuid } from '../uuid.js';
import type { ViewerPlaces } from './visible-record.js';

/**
 * Adds who looks to the values of a statement whose first is the organisation; answers their places in it.
 * Who sees everything is asked for no more than who he is: PostgreSQL takes no value that a statement does not use.
 */
export function placesOf(viewer: Viewer, at: Instant | null, add: (value: unknown) => string): ViewerPlaces {
  const { everything } = viewer;
  return {
    org: '$1',
    user: `${add(isUuid(viewer.user) ? viewer.user : null)}::uuid`,
    at: `${add(at)}::timestamptz`,
    groups: everything ? `'{}'::text[]` : `${add(viewer.groups)}::text[]`,
    tree: everything ? 'true' : `${add(viewer.tree)}::boolean`,
    team: everything ? 'true' : `${add(viewer.team)}::boolean`,
  };
}
