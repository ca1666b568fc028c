/** Where background work says what it did: structured lines, for operators. */
export interface Journal {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}
