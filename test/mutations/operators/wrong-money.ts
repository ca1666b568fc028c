import type { Operator } from '../planting/operator.js';
import { stretchOf } from '../reading/source.js';
import { usesOf } from '../planting/uses.js';
import { wordOf } from '../reading/reading.js';

/** Money in no currency there is, with its digits grouped, or with no currency where money is compared. */
export const wrongMoney: Operator = {
  id: 'wrong-money',
  *plant({ reading }) {
    const inExpressions = reading.expressions.flatMap(({ tokens, visit }) =>
      tokens
        .filter(({ is }) => is === 'money')
        .map(({ text, start, end }) => ({
          text,
          at: { start, end },
          path: visit.path,
          uses: [] as number[],
        })),
    );
    const inSettings = reading.declarations.flatMap((declaration) => {
      const text = declaration.kind === 'setting' ? (wordOf(declaration.node) ?? '') : '';
      const uses = usesOf(reading, declaration).map(({ at }) => at.start);
      return /^[A-Z]{3} \d/.test(text)
        ? [{ text, at: stretchOf(declaration.node), path: declaration.path, uses }]
        : [];
    });
    for (const { text, at, path, uses } of [...inExpressions, ...inSettings]) {
      const digits = text.slice(4);
      for (const put of [
        `CYN ${digits}`,
        `RMB ${digits}`,
        digits,
        `￥${digits}`,
        `${digits} CNY`,
        `CNY ${digits} 元`,
      ])
        yield {
          what: `${path.join('.')}: ${text} → ${put}`,
          edits: [{ ...at, put }],
          at: [at.start, ...uses],
        };
    }
  },
};
