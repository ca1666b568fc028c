import type { Finding } from '../problems/problem.js';

function mend(suggestion: string | undefined): { en: string; zh: string } {
  return suggestion === undefined
    ? { en: '', zh: '' }
    : { en: ` Did you mean \`${suggestion}\`?`, zh: `您是否想写 \`${suggestion}\`？` };
}

function withSuggestion(finding: Finding, suggestion: string | undefined): Finding {
  return suggestion === undefined ? finding : { ...finding, suggestion };
}

/** An overlay changes, replaces or places beside something its parent does not have. */
export function notInParent(id: string, suggestion?: string): Finding {
  const more = mend(suggestion);
  return withSuggestion(
    {
      code: 'overlay.not-in-parent',
      message: {
        en: `The parent has no \`${id}\` here.${more.en}`,
        zh: `父流程中此处没有 \`${id}\`。${more.zh}`,
      },
    },
    suggestion,
  );
}

/** `keeps` names a criterion that none of the replaced stages has. */
export function nothingToKeep(id: string, suggestion?: string): Finding {
  const more = mend(suggestion);
  return withSuggestion(
    {
      code: 'overlay.nothing-to-keep',
      message: {
        en: `None of the replaced stages has a criterion \`${id}\` to keep.${more.en}`,
        zh: `被替换的阶段中没有可保留的条件 \`${id}\`。${more.zh}`,
      },
    },
    suggestion,
  );
}

/** Two lines of an overlay say different things about the same stage. */
export function conflict(id: string): Finding {
  return {
    code: 'overlay.conflict',
    message: {
      en: `Another line of this overlay removes or replaces \`${id}\` already.`,
      zh: `此变体的另一行已移除或替换了 \`${id}\`。`,
    },
  };
}

/** An overlay touches a policy. */
export function policyIsFixed(id: string): Finding {
  return {
    code: 'overlay.policy',
    message: {
      en: `The policy \`${id}\` cannot be changed or removed by an overlay; change it where it is declared.`,
      zh: `变体不能更改或移除策略 \`${id}\`；请在其声明处修改。`,
    },
  };
}

/** `extends` does not lead to a definition. */
export function noSuchParent(reference: string, suggestion?: string): Finding {
  const more = mend(suggestion);
  return withSuggestion(
    {
      code: 'overlay.unknown-parent',
      message: {
        en: `There is no definition \`${reference}\` beside this file or in \`versions/\`.${more.en}`,
        zh: `此文件旁及 \`versions/\` 中均没有定义 \`${reference}\`。${more.zh}`,
      },
    },
    suggestion,
  );
}

/** Definitions that extend one another in a circle, or in too long a row. */
export function endlessParents(chain: readonly string[]): Finding {
  const way = chain.join(' → ');
  return {
    code: 'overlay.cycle',
    message: {
      en: `These definitions extend one another without end: ${way}.`,
      zh: `这些定义相互扩展，没有尽头：${way}。`,
    },
  };
}

/** The parent cannot be loaded itself. */
export function parentHasProblems(reference: string, problems: number): Finding {
  return {
    code: 'overlay.parent-has-problems',
    message: {
      en: `\`${reference}\` has ${problems} error(s) of its own; mend those first.`,
      zh: `\`${reference}\` 自身有 ${problems} 处错误；请先修正。`,
    },
  };
}
