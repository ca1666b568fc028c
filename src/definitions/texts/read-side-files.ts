import { LANGUAGES } from '../../engine/model/text.js';
import { parseSource, type SourceFile } from '../parse/parse-source.js';
import type { ProblemList } from '../problems/problem-list.js';
import type { SideTexts } from './translations.js';

/** A side file with its problems; without texts when it cannot be used. */
export interface SideFile {
  readonly texts?: SideTexts;
  readonly problems: ProblemList;
}

const noLanguage = {
  code: 'text.unknown-language',
  message: {
    en: `Texts lie in a folder named after their language: i18n/${LANGUAGES.join('/…, i18n/')}/….`,
    zh: `文本须放在以语言命名的文件夹中：i18n/${LANGUAGES.join('/…、i18n/')}/…。`,
  },
};

/** Reads the files of texts; the folder of each tells its language. */
export function readSideFiles(files: readonly SourceFile[]): readonly SideFile[] {
  return files.map((file) => {
    const { root, problems } = parseSource(file);
    const folder = file.path.split(/[\\/]/).at(-2);
    const language = LANGUAGES.find((known) => known === folder);
    if (language === undefined) problems.add({ start: 0, end: 0 }, noLanguage);
    return language === undefined || root === undefined
      ? { problems }
      : { problems, texts: { language, root, problems } };
  });
}
