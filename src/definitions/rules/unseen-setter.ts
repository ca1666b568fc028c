import type { Role } from '../../engine/model/process-definition.js';
import { itemOf } from './item-of.js';
import type { Rule } from './rule.js';

function sourceOf(id: string, roles: readonly Role[]): string {
  return JSON.stringify(itemOf(roles, id)?.source ?? id);
}

/** Nobody sets what he does not see, whatever `by` says: a role that `by` names and `see` leaves out sets nothing by that. */
export const unseenSetter: Rule = {
  id: 'unseen-setter',
  severity: 'warning',
  check(context) {
    const { fields, roles } = context.definition;
    for (const field of fields) {
      const { by, see } = field;
      if (by === undefined || see === undefined) continue;
      const seers = new Set(see.map((id) => sourceOf(id, roles)));
      const blind = by.filter((id) => !seers.has(sourceOf(id, roles)));
      if (blind.length === 0) continue;
      const names = blind.map((id) => `\`${id}\``).join(', ');
      context.report(field, ['by'], {
        message: {
          en: `\`see\` leaves out ${names}, so that after the record is created \`${field.id}\` cannot be set in that role: nobody sets what he does not see. Add it to \`see\`, or take it out of \`by\`.`,
          zh: `\`see\` 未包含 ${names}，记录创建后该角色无法设置 \`${field.id}\`：不可见的内容不能设置。请将其加入 \`see\`，或从 \`by\` 中删除。`,
        },
      });
    }
  },
};
