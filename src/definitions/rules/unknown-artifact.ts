import { artifactMentions } from './mentions-of.js';
import { reportUnknown } from './mentions.js';
import { idsOf } from './references.js';
import type { Rule } from './rule.js';

/** Documents that criteria, evidence, approvals and rules name exist. */
export const unknownArtifact: Rule = {
  id: 'unknown-artifact',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const known = idsOf(definition.artifacts);
    reportUnknown(context, { en: 'artifact', zh: '产出物' }, known, artifactMentions(definition));
  },
};
