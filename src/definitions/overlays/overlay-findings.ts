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

/** A new item without a name whose id is nearly that of one the parent has. */
export function nearlyInParent(id: string, suggestion: string): Finding {
  return {
    code: 'overlay.not-in-parent',
    message: {
      en: `The parent has no \`${id}\` here. Did you mean \`${suggestion}\`? If it is a new one, give it a \`name\`.`,
      zh: `父流程中此处没有 \`${id}\`。您是否想写 \`${suggestion}\`？若是新增，请给出 \`name\`。`,
    },
    suggestion,
  };
}

/** A stage with a name of its own that is put last, though its id is nearly that of one the parent has. A warning. */
export function addedLast(id: string, suggestion: string): Finding {
  return {
    code: 'overlay.not-in-parent',
    severity: 'warning',
    message: {
      en: `\`${id}\` is taken for a new stage, the last one. Did you mean \`${suggestion}\` of the parent? If it is a new one, say by \`after\` where it stands.`,
      zh: `\`${id}\` 被视为新增阶段，排在最后。您是否想写父流程中的 \`${suggestion}\`？若是新增，请以 \`after\` 写明位置。`,
    },
    suggestion,
  };
}

/** An item without a name that is taken for a new one, though its id is nearly that of one the parent has. A warning. */
export function addedUnnamed(id: string, suggestion: string): Finding {
  return { ...nearlyInParent(id, suggestion), severity: 'warning' };
}

/** `keeps` where nothing is replaced. */
export const keepsWithoutReplaces: Finding = {
  code: 'overlay.nothing-to-keep',
  message: {
    en: '`keeps` goes with `replaces`: nothing is replaced here whose criteria could stay.',
    zh: '`keeps` 须与 `replaces` 同用：此处没有取代任何项，无条件可保留。',
  },
};

/** An item that is removed and changed. */
export function removedAndMore(word: string): Finding {
  return {
    code: 'overlay.conflict',
    message: {
      en: `\`remove\` takes the whole item away, so \`${word}\` means nothing beside it; keep one of the two.`,
      zh: `\`remove\` 会去掉整个项，与其并列的 \`${word}\` 没有意义；请只保留其一。`,
    },
  };
}

/** An item that is placed in two ways. */
export const placedTwice: Finding = {
  code: 'overlay.conflict',
  message: {
    en: '`replaces` says where this stands already, so `after` means nothing beside it; keep one of the two.',
    zh: '`replaces` 已决定其位置，与其并列的 `after` 没有意义；请只保留其一。',
  },
};

/** Two entries of an overlay for one item. */
export function saidTwice(id: string): Finding {
  return {
    code: 'overlay.conflict',
    message: {
      en: `\`${id}\` has an entry in this overlay already; put both into one.`,
      zh: `此变体中已有 \`${id}\` 的条目；请合并为一条。`,
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

/** The parent cannot be loaded itself; with the place of its first error. */
export function parentHasProblems(reference: string, problems: number, first: string): Finding {
  return {
    code: 'overlay.parent-has-problems',
    message: {
      en: `\`${reference}\` has ${problems} error(s) of its own, the first at ${first}; mend those first.`,
      zh: `\`${reference}\` 自身有 ${problems} 处错误，第一处在 ${first}；请先修正。`,
    },
  };
}
