import { linkMentions } from './mentions-of.js';
import { reportUnknown } from './mentions.js';
import { idsOf } from './references.js';
import type { Rule } from './rule.js';

/** Links that criteria, evidence and rules name exist. */
export const unknownLink: Rule = {
  id: 'unknown-link',
  severity: 'error',
  check(context) {
    const { definition } = context;
    reportUnknown(context, { en: 'link', zh: '关联' }, idsOf(definition.links), linkMentions(definition));
  },
};
