import type { FullText } from '../../engine/model/text.js';
import type { Link } from '../../engine/model/link.js';
import { allExpressions } from './expressions.js';
import {
  approvalMentions,
  artifactMentions,
  evidenceMentions,
  linkMentions,
  roleMentions,
} from './mentions-of.js';
import type { Mention } from './mentions.js';
import { idsOf } from './references.js';
import type { Rule, RuleContext } from './rule.js';

/** Every word of every expression: more than what they refer to, which only makes the rule quieter. */
function wordsOfExpressions(context: RuleContext): readonly string[] {
  return allExpressions(context).flatMap(({ source }) => source.split(/[^\p{L}\p{N}_-]+/u));
}

/** Whether a link means something by itself: its number is asked for, or it hands fields over. */
function standsAlone({ min, carries }: Link): boolean {
  return min > 0 || Object.keys(carries).length > 0;
}

type Section = 'evidence' | 'artifacts' | 'approvals' | 'links' | 'roles';

/** Evidence, artifacts, approvals, links and roles are declared because something asks for them. */
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
    const links = idsOf((definition.links ?? []).filter(standsAlone));
    // What has a gate of its own is there to be guarded, and what locks content is not thereby asked for.
    const guarded = [...definition.evidence, ...definition.artifacts].filter(
      ({ requires }) => requires.length > 0,
    );
    const asked = evidenceMentions(definition).filter(({ path }) => path[0] !== 'locks');
    const known = [...words, ...idsOf(guarded)];
    check('evidence', { en: 'evidence', zh: '证据' }, asked, known);
    check('artifacts', { en: 'artifact', zh: '产出物' }, artifactMentions(definition), known);
    check('approvals', { en: 'approval', zh: '审批' }, approvalMentions(definition), words);
    check('links', { en: 'link', zh: '关联' }, linkMentions(definition), [...words, ...links]);
    check('roles', { en: 'role', zh: '角色' }, roleMentions(definition), []);
  },
};
