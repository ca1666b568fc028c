import { randomUUID } from 'node:crypto';

/** What earlier answers may be remembered for. */
export type Kind =
  | 'customer'
  | 'contact'
  | 'user'
  | 'person'
  | 'token'
  | 'team'
  | 'substitution'
  | 'instance'
  | 'evidence'
  | 'artifact'
  | 'task'
  | 'approval'
  | 'expectation'
  | 'override'
  | 'cursor';

/** Which names a thing goes by in addresses: `{ id: …, evidence: … }`. */
export type Entry = Readonly<Record<string, string>>;

/** So few of the newest are picked from, so that records get somewhere. */
const NEWEST = 12;

/** Stands in a request for something to be picked from memory when it is sent. */
export class Remembered {
  constructor(
    readonly kind: Kind,
    readonly place: number,
    readonly part = 'id',
    /** Only of those that run on this definition. */
    readonly definition?: string,
  ) {}
}

/** What earlier answers were about. */
export class Memory {
  private readonly entries = new Map<Kind, Entry[]>();

  add(kind: Kind, entry: Entry): void {
    this.entries.set(kind, [...(this.entries.get(kind) ?? []), entry]);
  }

  all(kind: Kind): readonly Entry[] {
    return this.entries.get(kind) ?? [];
  }

  /** The text of a placeholder; an id of nothing while there is nothing of the kind. */
  pick({ kind, place, part, definition }: Remembered): string {
    const all = this.all(kind).filter(
      (entry) => definition === undefined || (entry['definition'] ?? definition) === definition,
    );
    const newest = all.slice(-NEWEST);
    return newest[place % Math.max(newest.length, 1)]?.[part] ?? randomUUID();
  }
}
