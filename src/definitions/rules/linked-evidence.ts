import type { EvidenceKind, ProcessDefinition } from '../../engine/model/process-definition.js';
import { unknownReference } from './references.js';
import type { Rule, RuleContext } from './rule.js';

/** What is said of the act of recording, which does not take place here. */
const OF_THE_ACT = ['by', 'artifact', 'requires'] as const;

/** What can be taken of a linked record: that it came to a stage or outcome, its evidence, or its rows. */
function itemsOf({ stages, outcomes, evidence, fields }: ProcessDefinition): readonly string[] {
  const tables = fields.filter(({ type }) => type === 'table');
  return [...stages, ...outcomes, ...evidence, ...tables].map(({ id }) => id);
}

function checkItem(
  context: RuleContext,
  kind: EvidenceKind,
  { link, item }: { link: string; item: string },
): void {
  const process = context.definition.links?.find(({ id }) => id === link)?.process;
  const linked = process === undefined ? undefined : context.linkedDefinition(process);
  if (linked === undefined || itemsOf(linked).includes(item)) return;
  const what = {
    en: `stage, outcome, evidence or table of ${linked.key}`,
    zh: ` ${linked.key} 的阶段、结果、证据或表格`,
  };
  const start = link.length + 1;
  const within = { start, end: start + item.length };
  context.reportWithin(kind, ['from'], within, unknownReference(what, item, itemsOf(linked)));
}

/** Evidence taken from linked records names something they have, and says nothing about recording it by hand. */
export const linkedEvidence: Rule = {
  id: 'linked-evidence',
  severity: 'error',
  check(context) {
    for (const kind of context.definition.evidence) {
      if (kind.from === undefined) continue;
      checkItem(context, kind, kind.from);
      for (const key of OF_THE_ACT) {
        if (!context.has(kind, key)) continue;
        context.reportKey(kind, [key], {
          message: {
            en: `\`${key}\` has no effect: \`${kind.id}\` comes from linked records and is not recorded by hand.`,
            zh: `\`${key}\` 不起作用：\`${kind.id}\` 取自关联记录，不由人工记录。`,
          },
        });
      }
    }
  },
};
