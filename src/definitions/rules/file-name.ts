import type { Rule } from './rule.js';

/** A file is named after its process, so that it and its texts are found. */
export const fileName: Rule = {
  id: 'file-name',
  severity: 'error',
  check(context) {
    const { key } = context.definition;
    const name = context.file
      .split(/[\\/]/)
      .at(-1)
      // A version that was kept for its overlays: `versions/<process>@<version>.yaml`.
      ?.replace(/(?:@\d+)?\.ya?ml$/, '');
    if (key === '' || key === name) return;
    context.report(context.definition, ['process'], {
      message: {
        en: `The file is called \`${name}\`, the process \`${key}\`; give both the same name.`,
        zh: `文件名为 \`${name}\`，流程为 \`${key}\`；请使用相同的名称。`,
      },
    });
  },
};
