import { isDuration } from '../../engine/time/duration.js';
import type { Setting } from '../../engine/model/process-definition.js';
import { childOf, entriesOf, type SourceNode, type SourceScalar } from '../parse/source-node.js';
import { duration } from '../phrases/duration.js';
import type { Finding } from '../problems/problem.js';
import { decimalLiteral, moneyLiteral, percentLiteral } from './literals.js';
import { meantFigure } from './meant-figure.js';
import type { ResolveContext } from './resolve-context.js';

/** Texts that look like a figure and are none: a slip here would silently make a text of it. */
const NEARLY_A_FIGURE = /^(?:[-+.]?\d.*|(?:[A-Za-z]{3}|[¥$€]) ?[-+]?\d[\d.,]*|P[T\d].*)$/s;

function unclear(suggestion: string | undefined): Finding {
  const mend =
    suggestion === undefined
      ? {
          en: 'Write `CNY 500000`, `60%`, `12.5`, `P30D` or `2 workdays`; put a text that looks like one in quotes.',
          zh: '请写成 `CNY 500000`、`60%`、`12.5`、`P30D` 或 `2 workdays`；若确为文本，请加引号。',
        }
      : {
          en: `Did you mean \`${suggestion}\`? Put a text that looks like a figure in quotes.`,
          zh: `您是否想写 \`${suggestion}\`？若确为文本，请加引号。`,
        };
  return {
    code: 'definition.setting-value',
    message: {
      en: `This looks like a figure but is none. ${mend.en}`,
      zh: `看起来像数值但无法识别。${mend.zh}`,
    },
    ...(suggestion !== undefined && { suggestion }),
  };
}

type TypedValue = Pick<Setting, 'type' | 'value'>;

function figure(text: string): TypedValue | undefined {
  const money = moneyLiteral(text);
  if (money !== undefined) return { type: 'money', value: money };
  const percent = percentLiteral(text);
  if (percent !== undefined) return { type: 'percent', value: percent };
  const number = decimalLiteral(text);
  if (number !== undefined) return { type: 'number', value: number };
  return isDuration(text) ? { type: 'duration', value: text } : undefined;
}

function typed(context: ResolveContext, scalar: SourceScalar): TypedValue | undefined {
  const { value, text, quoted } = scalar;
  if (typeof value === 'boolean') return { type: 'yesno', value };
  const found = quoted ? undefined : figure(text);
  if (found !== undefined) return found;
  const slip = !quoted && (typeof value === 'number' || NEARLY_A_FIGURE.test(text.normalize('NFKC')));
  if (!slip) return value === null ? undefined : { type: 'text', value: text };
  const meant = meantFigure(text) ?? duration.mend(text.slice(0, 100));
  const read = meant === undefined ? undefined : figure(meant);
  context.report(scalar, unclear(read && meant));
  // Read as what it was meant to be, so that nothing follows from the slip.
  return read;
}

/** The settings, each of the type its value has. */
export function settingsOf(context: ResolveContext, root: SourceNode): readonly Setting[] {
  return entriesOf(childOf(root, 'settings')).flatMap(({ key, value }) => {
    const found = value.kind === 'scalar' ? typed(context, value) : undefined;
    return found === undefined ? [] : [context.origins.mark({ id: key, ...found }, value)];
  });
}
