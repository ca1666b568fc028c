import type { Viewer } from '../../application/ports/viewer.js';
import type { Instant } from '../../engine/model/value.js';
import type { SqlParameters } from '../queries/sql-parameters.js';
import { placesOf } from './viewer-places.js';
import { seesRecord } from './visible-record.js';

/**
 * What keeps a list of what hangs on records to those somebody sees; nothing where he sees them all. The organisation is the
 * first value of the statement; `record` is the alias of the record.
 */
export function ofSeenRecords(
  viewer: Viewer,
  at: Instant | null,
  record: string,
  parameters: SqlParameters,
): readonly string[] {
  if (viewer.everything) return [];
  return [
    seesRecord(
      placesOf(viewer, at, (value) => parameters.add(value)),
      record,
    ),
  ];
}
