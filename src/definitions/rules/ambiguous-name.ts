import type { FullText } from '../../engine/model/text.js';
import { BUILT_INS } from '../../engine/expressions/built-ins.js';
import type { Rule } from './rule.js';

/** What an expression never takes for a name of the record. */
const words = [...BUILT_INS.map(({ name }) => name), 'true', 'false', 'null', 'in', 'and', 'or', 'not'];

/** A name in an expression means one thing: fields, settings, evidence, artifacts and links do not share ids, nor take those of built-ins. */
export const ambiguousName: Rule = {
  id: 'ambiguous-name',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const kinds = [
      { of: { en: 'a field', zh: '字段' }, section: 'fields' },
      { of: { en: 'a setting', zh: '参数' }, section: 'settings' },
      { of: { en: 'a kind of evidence', zh: '证据' }, section: 'evidence' },
      { of: { en: 'an artifact', zh: '产出物' }, section: 'artifacts' },
      { of: { en: 'a link', zh: '关联' }, section: 'links' },
    ] as const;
    const meanings = new Map<string, FullText>(
      words.map((name) => [name, { en: 'a word of expressions', zh: '表达式的关键词' }]),
    );
    for (const { of, section } of kinds) {
      for (const { id } of definition[section] ?? []) {
        const other = meanings.get(id);
        if (other === undefined) meanings.set(id, of);
        else {
          context.reportKey(definition, [section, id], {
            message: {
              en: `\`${id}\` is ${other.en} already, so an expression could mean either; choose another id.`,
              zh: `\`${id}\` 已用于${other.zh}，表达式中会产生歧义；请换一个标识。`,
            },
          });
        }
      }
    }
  },
};
