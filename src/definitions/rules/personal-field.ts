import type { FullText } from '../../engine/model/text.js';
import { allComparisons } from './comparisons.js';
import type { Rule, RuleContext, RuleFinding } from './rule.js';
import { allCriteria, allFields, fieldsCounted } from './walk.js';

function finding(id: string, what: FullText): RuleFinding {
  return {
    message: {
      en: `\`${id}\` is personal, so it can be erased and ${what.en}.`,
      zh: `\`${id}\` 是可被删除的个人信息，${what.zh}。`,
    },
  };
}

const NOT_READ = { en: 'nothing is decided by what it holds', zh: '不得据其内容作出判断' };
const NOT_A_TABLE = { en: 'only columns of a table can be, not the table', zh: '只能将表格的列设为个人信息' };

function checkSources(
  { definition, report }: RuleContext,
  personal: (id: string | undefined) => boolean,
): void {
  const { figures, roles } = definition;
  for (const key of ['amount', 'closeOn'] as const) {
    const id = figures[key];
    if (id !== undefined && personal(id)) report(figures, [key], finding(id, NOT_READ));
  }
  for (const role of roles) {
    for (const [key, source] of [
      ['is', role.source],
      ['else', role.fallback],
    ] as const) {
      const id = source?.is === 'field' ? source.field : source?.is === 'group' ? source.ofField : undefined;
      if (id !== undefined && personal(id))
        report(role, [source?.is === 'group' ? 'of' : key], finding(id, NOT_READ));
    }
  }
}

/** What a personal field holds lies apart from the log, so that no condition, role, figure or expiry can rest on it. */
export const personalField: Rule = {
  id: 'personal-field',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const isPersonal = (id: string | undefined, fields = definition.fields) =>
      fields.some((field) => field.id === id && field.personal === true);
    checkSources(context, isPersonal);
    for (const { field } of allFields(definition)) {
      if (field.personal === true && field.type === 'table')
        context.report(field, ['personal'], finding(field.id, NOT_A_TABLE));
    }
    for (const { condition, key, field } of allComparisons(context)) {
      if (field.personal === true) context.reportKey(condition, [key], finding(field.id, NOT_READ));
    }
    for (const kind of definition.evidence) {
      const field = kind.expires !== undefined && 'field' in kind.expires ? kind.expires.field : undefined;
      if (field !== undefined && isPersonal(field, kind.fields))
        context.report(kind, ['expires'], finding(field, NOT_READ));
    }
    for (const criterion of allCriteria(definition)) {
      const each = 'eachOf' in criterion ? criterion.eachOf : undefined;
      if (each === undefined || !isPersonal(each, fieldsCounted(definition, criterion) ?? [])) continue;
      context.report(criterion, ['eachOf'], finding(each, NOT_READ));
    }
  },
};
