/** The object a stored text holds; undefined when it holds none. */
export function parsedObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

const MILLISECONDS = /\.(\d{3})Z$/;

/** What a column has to hold beside a member of the hashed text; instants in columns have microseconds. */
export function expectedColumn(member: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return member.endsWith('At') ? text.replace(MILLISECONDS, '.$1000Z') : text;
}
