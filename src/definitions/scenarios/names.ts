import { createHash } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Lets a test call people, rows and pieces by name where the engine wants ids: the same name is always the same id. */
export class Names {
  private readonly names = new Map<string, string>();

  /** The id of a name; an id stays itself. */
  idOf(name: string): string {
    if (UUID.test(name)) return name.toLowerCase();
    const id = this.derived(name);
    this.names.set(id, name);
    return id;
  }

  /** The id a name has, without the name being used by that. */
  derived(name: string): string {
    const hex = createHash('sha256').update(name).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  /** The name an id was made from; the id itself where there is none. */
  nameOf(id: string): string {
    return this.names.get(id) ?? id;
  }

  /** Every name that was used. */
  all(): readonly string[] {
    return [...this.names.values()];
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
