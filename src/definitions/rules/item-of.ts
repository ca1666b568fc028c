import { once } from './once.js';

interface Item {
  readonly id: string;
}

const places = once((items: readonly Item[]) => {
  const found = new Map<string, number>();
  for (const [place, { id }] of items.entries()) if (!found.has(id)) found.set(id, place);
  return found;
});

/** The place of an item in its list, -1 when it is not there; the first where several share an id. */
export function placeOf(items: readonly Item[], id: string): number {
  return places(items).get(id) ?? -1;
}

/** The item of that id. Unlike searching, it stays quick in lists of thousands. */
export function itemOf<T extends Item>(items: readonly T[] | undefined, id: string): T | undefined {
  return items?.[placeOf(items, id)];
}
