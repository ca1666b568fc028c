import type { FullText } from '../../engine/model/text.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import type { RuleFinding } from './rule.js';

/** More than these are no help to look through. */
const MOST_LISTED = 12;

/** What is there, where nothing is near what was written. */
function listed(known: readonly string[]): FullText {
  if (known.length === 0 || known.length > MOST_LISTED) return { en: '.', zh: '。' };
  return { en: `. There is: ${known.join(', ')}.`, zh: `。现有：${known.join('、')}。` };
}

/** The one id that begins as it does: `signing` for `sign`. */
function longer(id: string, known: readonly string[]): string | undefined {
  const found = known.filter((one) => id.length >= 3 && one.startsWith(id));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * Something is named that does not exist. Worked out only when it is reported, for guessing costs time.
 * @param offered ids that could be had beside: what libraries offer.
 */
export function unknownReference(
  what: FullText,
  id: string,
  known: Iterable<string>,
  offered: readonly string[] = [],
): () => RuleFinding {
  return () => {
    const ids = [...new Set(known)];
    const suggestion =
      didYouMean(id, ids) ?? didYouMean(id, offered) ?? longer(id, ids) ?? longer(id, offered);
    const mend =
      suggestion === undefined
        ? listed(offered.length > 0 ? [] : ids)
        : { en: `: did you mean \`${suggestion}\`?`, zh: `：您是否想写 \`${suggestion}\`？` };
    return {
      message: {
        en: `Unknown ${what.en} \`${id}\`${mend.en}`,
        zh: `未知${/^[!-~]/.test(what.zh) ? ' ' : ''}${what.zh} \`${id}\`${mend.zh}`,
      },
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  };
}

/** The ids of items. */
export function idsOf(items: readonly { readonly id: string }[] | undefined): readonly string[] {
  return (items ?? []).map(({ id }) => id);
}
