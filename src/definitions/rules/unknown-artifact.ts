import { idsOf, unknownReference } from './references.js';
import type { Rule } from './rule.js';
import { allCriteria } from './walk.js';

const artifact = { en: 'artifact', zh: '产出物' };

/** Documents that criteria and evidence name exist. */
export const unknownArtifact: Rule = {
  id: 'unknown-artifact',
  severity: 'error',
  check(context) {
    const known = idsOf(context.definition.artifacts);
    for (const criterion of allCriteria(context.definition)) {
      if (criterion.kind !== 'artifact' || known.includes(criterion.artifact)) continue;
      context.report(criterion, ['artifact'], unknownReference(artifact, criterion.artifact, known));
    }
    for (const kind of context.definition.evidence) {
      if (kind.artifact === undefined || known.includes(kind.artifact)) continue;
      context.report(kind, ['artifact'], unknownReference(artifact, kind.artifact, known));
    }
  },
};
