import type { QueryConfig } from 'pg';
import type { FoundInstance } from '../../application/ports/instance-queries.js';
import type { Viewer } from '../../application/ports/viewer.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import type { Instant } from '../../engine/model/value.js';
import { managersOf } from '../instances/owner-line.js';
import { placesOf } from '../visibility/viewer-places.js';
import { actingForAsJson, seesRecord } from '../visibility/visible-record.js';
import { summaryColumns, summaryTables, toSummary, type SummaryRow } from './instance-summary.js';
import { SqlParameters } from './sql-parameters.js';

/** An instance as it is found for somebody. */
export interface FoundRow extends SummaryRow {
  state: InstanceState;
  managers: string[];
  acting_for: FoundInstance['standing']['actingFor'] | null;
}

/** The statement that finds instances by their ids, if the viewer sees them. */
export function findStatement(
  org: string,
  viewer: Viewer,
  instances: readonly string[],
  at: Instant | null,
): QueryConfig {
  const parameters = new SqlParameters();
  parameters.add(org);
  const ids = parameters.add(instances);
  const places = placesOf(viewer, at, (value) => parameters.add(value));
  return {
    name: `find-instances${viewer.everything ? '-any' : ''}`,
    text: `select ${summaryColumns}, i.state, ${managersOf('i.owner')} as managers, ${actingForAsJson(places)} as acting_for
             from ${summaryTables}
            where i.org = $1 and i.id = any (${ids}::uuid[]) ${viewer.everything ? '' : `and ${seesRecord(places)}`}`,
    values: parameters.values,
  };
}

/** An instance as a page shows it, with what the viewer's roles on it hang on. */
export function toFound(row: FoundRow): FoundInstance {
  return {
    state: row.state,
    summary: toSummary(row),
    standing: { managersOfOwner: row.managers, actingFor: row.acting_for ?? [] },
  };
}
