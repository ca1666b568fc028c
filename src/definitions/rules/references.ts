import type { FullText } from '../../engine/model/text.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import type { RuleFinding } from './rule.js';

/** Something is named that does not exist. Worked out only when it is reported, for guessing costs time. */
export function unknownReference(what: FullText, id: string, known: Iterable<string>): () => RuleFinding {
  return () => {
    const suggestion = didYouMean(id, known);
    const mend =
      suggestion === undefined
        ? { en: '.', zh: '。' }
        : { en: `: did you mean \`${suggestion}\`?`, zh: `：您是否想写 \`${suggestion}\`？` };
    return {
      message: { en: `unknown ${what.en} \`${id}\`${mend.en}`, zh: `未知${what.zh} \`${id}\`${mend.zh}` },
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  };
}

/** The ids of items. */
export function idsOf(items: readonly { readonly id: string }[] | undefined): readonly string[] {
  return (items ?? []).map(({ id }) => id);
}
