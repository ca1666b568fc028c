const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Something lists can be sorted by: a column with its type and whether it may be empty. */
export interface SortColumn {
  readonly column: string;
  readonly type: 'text' | 'timestamptz' | 'bigint';
  readonly nullable: boolean;
}

const readable: Record<SortColumn['type'], (key: string) => boolean> = {
  text: (key) => !/[\0\p{Surrogate}]/u.test(key),
  timestamptz: (key) => INSTANT.test(key) && !key.startsWith('0000') && isReal(key),
  bigint: (key) => /^-?\d{1,18}$/.test(key),
};

/** JavaScript reads 30 February as 2 March, PostgreSQL refuses it. */
function isReal(instant: string): boolean {
  const time = Date.parse(instant);
  return !Number.isNaN(time) && new Date(time).toISOString() === instant;
}

/** Whether a key from outside can be compared with the column without PostgreSQL raising. */
export function accepts(sort: SortColumn, key: string | null): boolean {
  return key === null ? sort.nullable : readable[sort.type](key);
}
