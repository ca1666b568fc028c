import { awaited, named, reportUnknown } from './mentions.js';
import { idsOf } from './references.js';
import type { Rule } from './rule.js';
import { actionsThat } from './walk-actions.js';

/** Outcomes that rules and guarantees name exist. */
export const unknownOutcome: Rule = {
  id: 'unknown-outcome',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const mentions = [
      ...actionsThat(definition, 'outcome').flatMap((part) => named(part, 'outcome', part.outcome)),
      ...awaited(definition, 'outcome'),
      ...(definition.guarantees ?? []).flatMap((part) =>
        'outcome' in part.of ? named(part, 'outcome', part.of.outcome) : [],
      ),
    ];
    reportUnknown(context, { en: 'outcome', zh: '结果' }, idsOf(definition.outcomes), mentions);
  },
};
