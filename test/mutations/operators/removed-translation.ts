import { isMap, isScalar } from 'yaml';
import { removeEntry } from '../planting/entries.js';
import type { Operator, Plot } from '../planting/operator.js';
import { translations } from '../planting/translation-lines.js';
import { stretchOf } from '../reading/source.js';

/** Where a definition says what is at a path of its texts, ids of list items among the steps. */
function placeIn({ reading }: Plot, path: readonly string[]): number | undefined {
  const declared = reading.declarations.findLast(
    ({ path: of }) => of.length <= path.length && of.every((step, index) => step === path[index]),
  );
  return declared?.at.start;
}

/** Whether a path through places in lists and a path through ids lead to the same text. */
function sameItem({ source }: Plot, path: readonly string[], ids: readonly string[]): boolean {
  if (path.length !== ids.length) return false;
  return path.every((step, index) => {
    if (step === ids[index]) return true;
    const item: unknown = source.document.getIn(
      path.slice(0, index + 1).map((each) => (/^\d+$/.test(each) ? Number(each) : each)),
      true,
    );
    return isMap(item)
      ? item.get('id') === ids[index]
      : /^\d+$/.test(step) && Number(step) + 1 === Number(ids[index]);
  });
}

/** A text that exists in one language only: people of the other read a language they may not know. A warning. */
export const removedTranslation: Operator = {
  id: 'removed-translation',
  *plant(plot) {
    for (const { side, holder, entry, path } of translations(plot)) {
      if (!isScalar(entry.value)) continue;
      const edit = removeEntry(side, holder, entry);
      const node = plot.reading.visits.find(
        (visit) => visit.shape.is === 'text' && sameItem(plot, visit.path, path),
      );
      const at = node === undefined ? placeIn(plot, path) : stretchOf(node.node).start;
      const also = node?.entry === undefined ? [] : [stretchOf(node.entry.key).start];
      if (edit !== undefined && at !== undefined)
        yield {
          what: `${side.file}: ${path.join('.')}`,
          edits: [{ ...edit, file: side.file }],
          at: [at, ...also],
        };
    }
  },
};
