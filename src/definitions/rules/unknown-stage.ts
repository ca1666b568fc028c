import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { awaited, named, reportUnknown, type Mention } from './mentions.js';
import { idsOf, unknownReference } from './references.js';
import type { Rule } from './rule.js';
import { actionsThat } from './walk-actions.js';
import { allFields } from './walk.js';

const stage = { en: 'stage', zh: '阶段' };

function mentions(definition: ProcessDefinition): readonly Mention[] {
  const { transitions = [], approvals = [], guarantees = [] } = definition;
  return [
    ...allFields(definition).flatMap(({ field }) => named(field, 'lock', field.lock)),
    ...transitions.flatMap((part) => named(part, 'to', part.to)),
    ...approvals.flatMap((part) => named(part, 'returnsTo', part.returnsTo)),
    ...actionsThat(definition, 'move').flatMap((part) => named(part, 'move', part.stage)),
    ...guarantees.flatMap((part) => ('stage' in part.of ? named(part, 'stage', part.of.stage) : [])),
    ...awaited(definition, 'entered', 'left'),
  ];
}

/** Stages that moves, outcomes, locks, approvals, rules and guarantees name exist. */
export const unknownStage: Rule = {
  id: 'unknown-stage',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const known = new Set(idsOf(definition.stages));
    reportUnknown(context, stage, known, mentions(definition));
    const sources = [...definition.outcomes, ...(definition.transitions ?? [])];
    // `any` stands for every stage there is, so most are known.
    const from = sources.flatMap((part) => named(part, 'from', part.from).filter(({ id }) => !known.has(id)));
    reportUnknown(context, stage, [...known, 'any'], from);
    for (const [left, cells] of Object.entries(definition.jumps.exceptions)) {
      for (const path of [[left], ...Object.keys(cells).map((to) => [left, to])]) {
        const id = path.at(-1) ?? '';
        if (!known.has(id)) context.reportKey(definition.jumps, path, unknownReference(stage, id, known));
      }
    }
  },
};
