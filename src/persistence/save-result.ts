import type { SaveResult } from '../application/ports/directory.js';

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';

/** What became of an insert or update: another row like it is a duplicate, a row it points to may be missing. */
export async function saved(
  work: Promise<unknown>,
): Promise<Extract<SaveResult, 'saved' | 'duplicate' | 'missing'>> {
  try {
    await work;
    return 'saved';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === UNIQUE_VIOLATION) return 'duplicate';
    if (code === FOREIGN_KEY_VIOLATION) return 'missing';
    throw error;
  }
}
