import type { Rule, RuleFinding } from './rule.js';
import { allFields } from './walk.js';

/** Words of the format that would be taken for a stage or an outcome. */
const WORDS_FOR_STAGES = ['any', 'back', 'next', 'default', 'consent'];

/** Words that stand beside roles. */
const WORDS_FOR_PEOPLE = ['requester', 'pool'];

const taken = (id: string): RuleFinding => ({
  message: {
    en: `\`${id}\` has a meaning of its own in the format; choose another id.`,
    zh: `\`${id}\` 在格式中另有含义，请换一个标识。`,
  },
});

/** Ids do not collide with words of the format. */
export const reservedId: Rule = {
  id: 'reserved-id',
  severity: 'error',
  check(context) {
    const { definition } = context;
    for (const stage of definition.stages) {
      if (WORDS_FOR_STAGES.includes(stage.id)) context.report(stage, ['id'], taken(stage.id));
    }
    for (const transition of definition.transitions ?? []) {
      if (WORDS_FOR_STAGES.includes(transition.id)) context.report(transition, ['id'], taken(transition.id));
    }
    for (const { id } of definition.roles) {
      if (WORDS_FOR_PEOPLE.includes(id)) context.reportKey(definition, ['roles', id], taken(id));
    }
    for (const { id } of definition.outcomes) {
      if (WORDS_FOR_STAGES.includes(id)) context.reportKey(definition, ['outcomes', id], taken(id));
    }
    for (const { field } of allFields(definition)) {
      // A row carries an id of its own beside its columns.
      if (field.columns?.some(({ id }) => id === 'id') === true)
        context.reportKey(field, ['columns', 'id'], taken('id'));
    }
  },
};
