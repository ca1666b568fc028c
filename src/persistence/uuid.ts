const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is a UUID: PostgreSQL raises on anything else, while an id nobody has is simply not found. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
