import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DomainError } from '../../errors/domain-error.js';
import { isUuid } from '../uuid.js';

/** Where a page ended: what its last row is sorted by (null: nothing), and its id, which breaks ties. */
export interface Position {
  readonly key: string | null;
  readonly id: string;
}

const wire = z
  .object({ list: z.string(), key: z.string().nullable(), id: z.string().refine(isUuid) })
  .strict();

/** Which list a cursor belongs to: another sort order or filter makes another list. */
function digest(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 16);
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Makes the cursor that continues a list after a position. */
export function encodeCursor(list: unknown, position: Position): string {
  return Buffer.from(JSON.stringify({ list: digest(list), ...position })).toString('base64url');
}

/**
 * Reads a cursor of the same list; `accepts` says whether the key is a value the list can be sorted by.
 * @throws DomainError `request.cursor-invalid`
 */
export function decodeCursor(
  list: unknown,
  cursor: string,
  accepts: (key: string | null) => boolean,
): Position {
  const { data } = wire.safeParse(parsed(cursor));
  if (data === undefined || data.list !== digest(list) || !accepts(data.key))
    throw new DomainError('request.cursor-invalid');
  return { key: data.key, id: data.id };
}
