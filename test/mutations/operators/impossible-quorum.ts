import { isMap, isScalar } from 'yaml';
import { appendEntry } from '../planting/entries.js';
import type { Operator, Plot } from '../planting/operator.js';
import { valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

const SINGLE = /^(owner|manager-of-owner(\+\d)?|field .+)$/;

/** Whether only one person can hold the role. */
function isSingle({ reading }: Plot, role: string | undefined): boolean {
  const node = reading.known('role').find(({ name }) => name === role)?.node;
  return SINGLE.test(wordOf(valueAt(node, 'is')) ?? '') && valueAt(node, 'else') === undefined;
}

/** A quorum that nobody can bring together, or that asks for nobody. */
export const impossibleQuorum: Operator = {
  id: 'impossible-quorum',
  behaviour: true,
  *plant(plot) {
    for (const { node, path } of plot.reading.objects('step')) {
      if (!isMap(node)) continue;
      const by = node.get('by', true);
      if (!isScalar(by)) continue;
      const single = isSingle(plot, wordOf(by)) ? ['2', '2 of 2'] : [];
      for (const quorum of ['3 of 2', '0', 'most', '2 of', ...single]) {
        const now = node.get('quorum', true);
        const at = stretchOf(now);
        const edit = isScalar(now)
          ? { ...at, put: quorum }
          : appendEntry(plot.source, node, `quorum: ${quorum}`);
        if (edit !== undefined)
          yield {
            what: `${path.join('.')}: quorum ${quorum}`,
            edits: [edit],
            at: [edit.start, stretchOf(node).start],
          };
      }
    }
  },
};
