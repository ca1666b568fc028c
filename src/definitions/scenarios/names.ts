import { createHash } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Lets a test call people, rows and pieces by name where the engine wants ids: the same name is always the same id. */
export class Names {
  private readonly names = new Map<string, string>();

  /** The id of a name; an id stays itself. */
  idOf(name: string): string {
    if (UUID.test(name)) return name.toLowerCase();
    const hex = createHash('sha256').update(name).digest('hex');
    const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    this.names.set(id, name);
    return id;
  }

  /** Whether the name was used before. */
  knows(name: string): boolean {
    return [...this.names.values()].includes(name);
  }

  /** A text with the ids in it turned back into names. */
  readable(text: string): string {
    return text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => this.names.get(id) ?? id);
  }
}
