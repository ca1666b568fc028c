import { LANGUAGES, type FullText, type Language } from '../../engine/model/text.js';
import type { Wanted } from '../texts/translations.js';
import type { Rule, RuleContext } from './rule.js';

const names: Readonly<Record<Language, FullText>> = {
  en: { en: 'English', zh: '英文' },
  zh: { en: 'Chinese', zh: '中文' },
};

/** More than these are no slips but a translation still to be made: one line says so. */
const MOST_LISTED = 10;

/** What a library brings is translated by its author, and says nothing of the languages of who uses it. */
function isOwn({ span }: Wanted, { file }: RuleContext): boolean {
  return span.source?.path.startsWith('libraries/') !== true || span.source.path === file;
}

function missing({ path }: Wanted, language: Language): FullText {
  return {
    en: `No ${names[language].en} text for ${path.join('.')}.`,
    zh: `${path.join('.')} 缺少${names[language].zh}文本。`,
  };
}

/** One line for many texts, at the first of them, with the file they belong in. */
function summary(texts: readonly Wanted[], language: Language, process: string): FullText {
  const first = texts[0]?.path.join('.') ?? '';
  const file = `i18n/${language}/${process}.yaml`;
  return {
    en: `${texts.length} texts have no ${names[language].en}, from ${first} on; put them in ${file}.`,
    zh: `自 ${first} 起，有 ${texts.length} 处文本缺少${names[language].zh}；请写入 ${file}。`,
  };
}

function report(context: RuleContext, texts: readonly Wanted[], language: Language): void {
  const [first] = texts;
  if (first !== undefined && texts.length > MOST_LISTED) {
    context.reportAt(first.span, { message: summary(texts, language, context.definition.key) });
    return;
  }
  for (const text of texts) context.reportAt(text.span, { message: missing(text, language) });
}

/** Texts that exist in one language exist in the others too, unless the whole definition speaks one language only. */
export const missingTranslation: Rule = {
  id: 'missing-translation',
  severity: 'warning',
  check(context) {
    const given = context.texts.filter((wanted) => wanted.text !== undefined && isOwn(wanted, context));
    for (const language of LANGUAGES) {
      const lacking = given.filter(({ text }) => text?.[language] === undefined);
      if (lacking.length < given.length) report(context, lacking, language);
    }
  },
};
