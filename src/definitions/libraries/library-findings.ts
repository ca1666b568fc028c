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

/** A library that cannot be read itself, with the place of its first error. */
export function libraryHasProblems(reference: string, problems: number, first: string): Finding {
  return {
    code: 'library.has-problems',
    message: {
      en: `\`${reference}\` has ${problems} error(s) of its own, the first at ${first}; mend those first.`,
      zh: `\`${reference}\` 自身有 ${problems} 处错误，第一处在 ${first}；请先修正。`,
    },
  };
}

/** The file is called other than its library. */
export function otherLibraryName(file: string, key: string): Finding {
  return {
    code: 'library.file-name',
    message: {
      en: `The file is called \`${file}\`, the library \`${key}\`; give both the same name.`,
      zh: `文件名为 \`${file}\`，库为 \`${key}\`；请使用相同的名称。`,
    },
  };
}

/** What the definition extends declares what a library it uses declares too. */
export function declaredByParent(id: string, library: string, place: string): Finding {
  return {
    code: 'library.declared-twice',
    message: {
      en: `\`${id}\` comes from the library ${library}, and from what this extends too (${place}); give one of them another id.`,
      zh: `\`${id}\` 由库 ${library} 提供，所继承的流程中也有（${place}）；请将其中之一改用其他标识。`,
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
