import { roleMentions } from './mentions-of.js';
import { reportUnknown } from './mentions.js';
import { idsOf } from './references.js';
import type { Rule } from './rule.js';

/** People `separation` may name beside roles. */
const PEOPLE = ['requester', 'owner'];

/** Roles that `by`, `see`, `consent`, `separation` and what is done by rules name exist. */
export const unknownRole: Rule = {
  id: 'unknown-role',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const known = idsOf(definition.roles);
    const mentions = roleMentions(definition);
    const people = mentions.filter(({ path }) => path[0] === 'separation');
    const what = { en: 'role', zh: '角色' };
    reportUnknown(context, what, [...known, ...PEOPLE], people);
    const others = mentions.filter((mention) => !people.includes(mention));
    reportUnknown(context, what, known, others);
  },
};
