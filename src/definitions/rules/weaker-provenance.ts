import { atLeastAsStrong } from '../../engine/evidence-standing.js';
import { itemOf } from './item-of.js';
import type { Rule } from './rule.js';
import { allCriteria } from './walk.js';

/** A criterion that asks for no more provenance than the kind of evidence does asks for nothing by it. */
export const weakerProvenance: Rule = {
  id: 'weaker-provenance',
  severity: 'warning',
  check(context) {
    for (const criterion of allCriteria(context.definition)) {
      if (criterion.kind !== 'evidence' || criterion.provenance === undefined) continue;
      const kind = itemOf(context.definition.evidence, criterion.evidence);
      if (kind === undefined || !atLeastAsStrong(kind.provenance, criterion.provenance)) continue;
      context.report(criterion, ['provenance'], {
        message: {
          en: `\`${kind.id}\` counts only from ${kind.provenance} on anyway; ask for more here, or leave it out.`,
          zh: `\`${kind.id}\` 本就须至少为 ${kind.provenance}；此处请要求更高，或省略。`,
        },
      });
    }
  },
};
