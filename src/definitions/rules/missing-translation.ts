import { LANGUAGES, type Language } from '../../engine/model/text.js';
import type { Rule } from './rule.js';

const names: Readonly<Record<Language, { en: string; zh: string }>> = {
  en: { en: 'English', zh: '英文' },
  zh: { en: 'Chinese', zh: '中文' },
};

/** Texts that exist in one language exist in the others too, unless the whole definition speaks one language only. */
export const missingTranslation: Rule = {
  id: 'missing-translation',
  severity: 'warning',
  check(context) {
    for (const language of LANGUAGES) {
      if (!context.texts.some(({ text }) => text?.[language] !== undefined)) continue;
      for (const { path, text, span } of context.texts) {
        if (text === undefined || text[language] !== undefined) continue;
        context.reportAt(span, {
          message: {
            en: `No ${names[language].en} text for ${path.join('.')}.`,
            zh: `${path.join('.')} 缺少${names[language].zh}文本。`,
          },
        });
      }
    }
  },
};
