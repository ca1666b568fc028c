import type { Operator } from '../planting/operator.js';
import { itemsOf, valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** Tiers between which an amount falls through, or in which it counts twice. */
export const brokenTiers: Operator = {
  id: 'broken-tiers',
  behaviour: true,
  *plant({ reading }) {
    for (const { kind, node, name, at } of reading.declarations) {
      const steps = kind === 'approval' ? valueAt(node, 'steps') : undefined;
      const amount = itemsOf(valueAt(node, 'covers'))
        .map(wordOf)
        .find(
          (field) =>
            wordOf(
              valueAt(
                reading.known('field').find((each) => each.name === field && each.path[0] === 'fields')?.node,
                'type',
              ),
            ) === 'money',
        );
      const roles = reading.references.filter(
        ({ to, path }) => to === 'role' && path[0] === 'approvals' && path[1] === name,
      );
      const role = roles[0]?.name;
      if (steps === undefined || amount === undefined || role === undefined) continue;
      const { start, end } = stretchOf(steps);
      for (const [what, low, high] of [
        ['a gap', '<= CNY 100000', '> CNY 200000'],
        ['an overlap', '<= CNY 200000', '> CNY 100000'],
      ]) {
        const put = `[{ by: ${role}, if: ${amount} ${low} }, { by: ${role}, if: ${amount} ${high} }]`;
        const newline = /\n *$/.exec(reading.source.text.slice(start, end))?.[0] ?? '';
        yield { what: `${name}: ${what}`, edits: [{ start, end, put: put + newline }], at: [start, at.end] };
      }
    }
  },
};
