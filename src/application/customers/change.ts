import { DomainError } from '../../errors/domain-error.js';
import type { SaveResult } from '../ports/directory.js';
import { requireVersion, versionMismatch } from '../access/require-version.js';

/** What may change of an entry: null clears. */
export type Change<T> = { readonly [K in keyof T]?: T[K] | null };

/**
 * Reads an entry, changes it and reads it again.
 * @throws DomainError `entity.version-mismatch`, `entity.conflict`, and whatever `read` throws.
 */
export async function change<T extends { version: number }>(
  read: () => Promise<T>,
  write: (entry: T) => Promise<SaveResult>,
  wanted: object,
  expectedVersion: number | undefined,
): Promise<T> {
  const before = await read();
  requireVersion(before.version, expectedVersion);
  const merged = Object.entries({ ...before, ...wanted }).filter(([, value]) => value !== null);
  const result = await write(Object.fromEntries(merged) as T);
  const after = await read();
  if (result === 'saved') return after;
  throw expectedVersion === undefined ? new DomainError('entity.conflict') : versionMismatch(after.version);
}
