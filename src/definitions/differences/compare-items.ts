import type { FullText, Text } from '../../engine/model/text.js';
import { called, same, type Change, type ChangeEffect, type PartKind } from './change.js';

interface Item {
  readonly id: string;
  readonly name?: Text;
}

/** What it means that an item of a kind comes, goes, or is not the same. */
export interface ItemComparison<T extends Item> {
  readonly kind: PartKind;
  readonly path: string;
  readonly added: ChangeEffect;
  readonly removed: ChangeEffect;
  /** Whether the order of the items means something. */
  readonly ordered?: boolean;
  compare(before: T, after: T, path: string): readonly Change[];
  /** What goes with an item that is removed, where that tells more. */
  lost?(item: T): { readonly effect: ChangeEffect; readonly message: FullText };
}

function byId<T extends Item>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function ids(items: readonly Item[], others: ReadonlyMap<string, Item>): string {
  return items
    .filter(({ id }) => others.has(id))
    .map(({ id }) => id)
    .join(', ');
}

/** Compares lists whose items are known by their ids. */
export function compareItems<T extends Item>(
  before: readonly T[] | undefined = [],
  after: readonly T[] | undefined = [],
  comparison: ItemComparison<T>,
): readonly Change[] {
  if (same(before, after)) return [];
  const { kind, path } = comparison;
  const [known, kept] = [byId(before), byId(after)];
  const added = after
    .filter(({ id }) => !known.has(id))
    .map((item): Change => {
      const what = called(kind, item);
      const message = { en: `Added: ${what.en}.`, zh: `新增：${what.zh}。` };
      return { code: `${kind.code}-added`, path: `${path}.${item.id}`, effect: comparison.added, message };
    });
  const others = before.flatMap((item): readonly Change[] => {
    const here = `${path}.${item.id}`;
    const now = kept.get(item.id);
    if (now !== undefined) return comparison.compare(item, now, here);
    const what = called(kind, item);
    const lost = comparison.lost?.(item);
    const message = {
      en: `Removed: ${what.en}${lost?.message.en ?? ''}.`,
      zh: `移除：${what.zh}${lost?.message.zh ?? ''}。`,
    };
    const effect = lost?.effect ?? comparison.removed;
    return [{ code: `${kind.code}-removed`, path: here, effect, message }];
  });
  const [was, is] = [ids(before, kept), ids(after, known)];
  if (comparison.ordered !== true || was === is) return [...added, ...others];
  const message = {
    en: `The order of ${kind.en}s is now ${is} (before: ${was}).`,
    zh: `${kind.zh}的顺序改为 ${is}（原为 ${was}）。`,
  };
  return [...added, ...others, { code: `${kind.code}-moved`, path, effect: 'unclear', message }];
}
