import type { Field, FieldType } from '../../engine/model/field.js';
import type { RuleContext, Rule } from './rule.js';
import { allFields } from './walk.js';

const options: readonly FieldType[] = ['choice', 'scale', 'multichoice'];
const ordered: readonly FieldType[] = ['number', 'percent', 'money', 'date'];

/** Properties that belong to some types only. */
const fitting: Readonly<Record<string, readonly FieldType[]>> = {
  of: [...options, 'list', 'row'],
  columns: ['table'],
  min: ordered,
  max: ordered,
  pattern: ['text'],
  minLength: ['text'],
  maxLength: ['text'],
};

const refused: readonly FieldType[] = ['list', 'row', 'table', 'choice', 'scale', 'multichoice'];

/** What a type cannot do without, and whether it is there in a form that fits. */
function lacks(
  field: Field,
): { readonly key: string; readonly wanted: { en: string; zh: string } } | undefined {
  if (options.includes(field.type) && (field.options ?? []).length === 0) {
    return {
      key: 'of',
      wanted: {
        en: 'its options: `of: { first: First, second: Second }`',
        zh: '选项：`of: { first: 第一, second: 第二 }`',
      },
    };
  }
  if (field.type === 'list' && (field.element === undefined || refused.includes(field.element))) {
    return {
      key: 'of',
      wanted: { en: 'the type of its elements: `of: text`', zh: '元素的类型：`of: text`' },
    };
  }
  if (field.type === 'row' && field.table === undefined) {
    return {
      key: 'of',
      wanted: { en: 'the table it points into: `of: decisionChain`', zh: '所指的表格：`of: decisionChain`' },
    };
  }
  if (field.type === 'table' && (field.columns ?? []).length === 0) {
    return { key: 'columns', wanted: { en: 'its `columns`', zh: '列 `columns`' } };
  }
  return undefined;
}

function check(context: RuleContext, field: Field): void {
  for (const [key, types] of Object.entries(fitting)) {
    if (!context.has(field, key) || types.includes(field.type)) continue;
    context.reportKey(field, [key], {
      message: {
        en: `\`${key}\` does not go with type \`${field.type}\`.`,
        zh: `\`${key}\` 不适用于类型 \`${field.type}\`。`,
      },
    });
  }
  const lack = lacks(field);
  if (lack === undefined) return;
  context.report(field, [lack.key], {
    message: {
      en: `A ${field.type} needs ${lack.wanted.en}.`,
      zh: `类型 ${field.type} 需要写明${lack.wanted.zh}。`,
    },
  });
}

/** A field has what its type needs and nothing that means nothing to it. */
export const fieldShape: Rule = {
  id: 'field-shape',
  severity: 'error',
  check(context) {
    for (const { field } of allFields(context.definition)) check(context, field);
  },
};
