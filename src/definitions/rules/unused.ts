import type { FullText } from '../../engine/model/text.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { Rule } from './rule.js';
import { allConditions, allCriteria, allFields } from './walk.js';

/** Every word of every expression: more than what they refer to, which only makes the rule quieter. */
function wordsOfExpressions(definition: ProcessDefinition): readonly string[] {
  const sources = [
    ...allCriteria(definition).flatMap((criterion) => {
      if (criterion.kind === 'check') return [criterion.expression];
      return 'after' in criterion || 'before' in criterion
        ? [criterion.after ?? '', criterion.before ?? '']
        : [];
    }),
    ...allConditions(definition).flatMap(({ condition }) =>
      condition.kind === 'expression' ? [condition.source] : [],
    ),
  ];
  return sources.flatMap((source) => source.split(/[^\p{L}\p{N}_-]+/u));
}

function wordsOfRoles(definition: ProcessDefinition): readonly string[] {
  const { evidence, artifacts, stages, outcomes, moveBack, jumps } = definition;
  return [
    ...allFields(definition).flatMap(({ field }) => [...(field.by ?? []), ...(field.see ?? [])]),
    ...[...evidence, ...artifacts, ...stages.flatMap(({ tasks }) => tasks), moveBack].flatMap(
      ({ by }) => by ?? [],
    ),
    ...[...outcomes, jumps].flatMap(({ consent }) => consent ?? []),
  ];
}

/** Evidence, artifacts and roles are declared because something asks for them. */
export const unused: Rule = {
  id: 'unused',
  severity: 'warning',
  check(context) {
    const { definition } = context;
    const criteria = allCriteria(definition).flatMap((criterion) => {
      if (criterion.kind === 'evidence') return [criterion.evidence];
      return criterion.kind === 'artifact' ? [criterion.artifact] : [];
    });
    const bases = definition.evidence.flatMap(({ artifact }) => artifact ?? []);
    const named = new Set([...criteria, ...bases, ...wordsOfExpressions(definition)]);
    const roles = new Set(wordsOfRoles(definition));
    const check = (
      section: 'evidence' | 'artifacts' | 'roles',
      used: ReadonlySet<string>,
      what: FullText,
    ) => {
      for (const { id } of definition[section]) {
        if (used.has(id)) continue;
        context.reportKey(definition, [section, id], {
          message: {
            en: `Nothing asks for the ${what.en} \`${id}\`.`,
            zh: `没有任何地方用到${what.zh} \`${id}\`。`,
          },
        });
      }
    };
    check('evidence', named, { en: 'evidence', zh: '证据' });
    check('artifacts', named, { en: 'artifact', zh: '产出物' });
    check('roles', roles, { en: 'role', zh: '角色' });
  },
};
