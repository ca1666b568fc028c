const UNIQUE_VIOLATION = '23505';

/** The constraint whose uniqueness a statement would have broken; undefined for any other error. */
export function violated(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== UNIQUE_VIOLATION) return undefined;
  return 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : '';
}
