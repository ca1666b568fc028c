import type { Finding } from '../problems/problem.js';

/** `uses` does not lead to a library. */
export function noSuchLibrary(reference: string, suggestion?: string): Finding {
  return {
    code: 'library.unknown',
    message: {
      en: `There is no library \`${reference}\` in \`libraries/\`.${suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`}`,
      zh: `\`libraries/\` 中没有库 \`${reference}\`。${suggestion === undefined ? '' : `您是否想写 \`${suggestion}\`？`}`,
    },
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** A library that cannot be read itself. */
export function libraryHasProblems(reference: string, problems: number): Finding {
  return {
    code: 'library.has-problems',
    message: {
      en: `\`${reference}\` has ${problems} error(s) of its own; mend those first.`,
      zh: `\`${reference}\` 自身有 ${problems} 处错误；请先修正。`,
    },
  };
}

/** The definition declares what a library it uses declares too. */
export function declaredTwice(id: string, library: string): Finding {
  return {
    code: 'library.declared-twice',
    message: {
      en: `\`${id}\` comes from the library ${library} already; give this one another id.`,
      zh: `\`${id}\` 已由库 ${library} 提供；请换一个标识。`,
    },
  };
}
