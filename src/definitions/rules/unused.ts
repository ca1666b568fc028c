import type { FullText } from '../../engine/model/text.js';
import { allExpressions } from './expressions.js';
import { approvalMentions, artifactMentions, evidenceMentions, roleMentions } from './mentions-of.js';
import type { Mention } from './mentions.js';
import { idsOf } from './references.js';
import type { Rule, RuleContext } from './rule.js';

/** Every word of every expression: more than what they refer to, which only makes the rule quieter. */
function wordsOfExpressions(context: RuleContext): readonly string[] {
  return allExpressions(context).flatMap(({ source }) => source.split(/[^\p{L}\p{N}_-]+/u));
}

type Section = 'evidence' | 'artifacts' | 'approvals' | 'roles';

/**
 * Evidence, artifacts, approvals and roles are declared because something asks for them. A link stands for itself: that the
 * other records can be seen from here is reason enough.
 */
export const unused: Rule = {
  id: 'unused',
  severity: 'warning',
  check(context) {
    const { definition } = context;
    const words = wordsOfExpressions(context);
    const check = (
      section: Section,
      what: FullText,
      mentions: readonly Mention[],
      more: readonly string[],
    ) => {
      const used = new Set([...mentions.map(({ id }) => id), ...more]);
      for (const { id } of definition[section] ?? []) {
        if (used.has(id)) continue;
        context.reportKey(definition, [section, id], {
          message: {
            en: `Nothing asks for the ${what.en} \`${id}\`.`,
            zh: `没有任何地方用到${what.zh} \`${id}\`。`,
          },
        });
      }
    };
    // What has a gate of its own is there to be guarded, and what locks content is not thereby asked for.
    const guarded = [...definition.evidence, ...definition.artifacts].filter(
      ({ requires }) => requires.length > 0,
    );
    const asked = evidenceMentions(definition).filter(({ path }) => path[0] !== 'locks');
    const known = [...words, ...idsOf(guarded)];
    check('evidence', { en: 'evidence', zh: '证据' }, asked, known);
    check('artifacts', { en: 'artifact', zh: '产出物' }, artifactMentions(definition), known);
    check('approvals', { en: 'approval', zh: '审批' }, approvalMentions(definition), words);
    check('roles', { en: 'role', zh: '角色' }, roleMentions(definition), []);
  },
};
