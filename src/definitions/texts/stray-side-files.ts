import { didYouMean } from '../../engine/values/did-you-mean.js';
import { nameOf, type SourceFiles } from '../loading/source-files.js';
import type { Problem } from '../problems/problem.js';

/** The side files of texts that belong to no file of the folder: without a word they would simply not be read. */
export function straySideFiles(files: SourceFiles): readonly Problem[] {
  const known = files.translated;
  return files.sides
    .filter(({ path }) => !known.includes(nameOf(path)))
    .map(({ path }): Problem => {
      const suggestion = didYouMean(nameOf(path), known);
      return {
        file: path,
        line: 1,
        column: 1,
        code: 'text.no-such-process',
        severity: 'warning',
        message: {
          en: `No process and no library here is called \`${nameOf(path)}\`, so nobody reads these texts.${suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`}`,
          zh: `此处没有名为 \`${nameOf(path)}\` 的流程或库，这些文本不会被读取。${suggestion === undefined ? '' : `您是否想写 \`${suggestion}\`？`}`,
        },
        ...(suggestion !== undefined && { suggestion }),
      };
    });
}
