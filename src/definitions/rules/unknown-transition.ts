import { named, reportUnknown } from './mentions.js';
import { idsOf } from './references.js';
import type { Rule } from './rule.js';
import { actionsThat } from './walk-actions.js';

/** Named transitions that rules take exist. */
export const unknownTransition: Rule = {
  id: 'unknown-transition',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const mentions = actionsThat(definition, 'transition').flatMap((part) =>
      named(part, 'transition', part.transition),
    );
    reportUnknown(context, { en: 'transition', zh: '流转' }, idsOf(definition.transitions), mentions);
  },
};
