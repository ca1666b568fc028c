import { allSteps, allActions, actionsThat } from './walk-actions.js';
import { allCriteria, allFields } from './walk.js';
import { awaited, covered, named, type Mention } from './mentions.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';

/** Where kinds of evidence are named. */
export function evidenceMentions(definition: ProcessDefinition): readonly Mention[] {
  return [
    ...allCriteria(definition).flatMap((part) =>
      part.kind === 'evidence' ? named(part, 'evidence', part.evidence) : [],
    ),
    ...(definition.approvals ?? []).flatMap((part) => named(part, 'locks', part.locks)),
    ...covered(definition, 'evidence'),
    ...awaited(definition, 'recorded'),
  ];
}

/** Where artifacts are named. */
export function artifactMentions(definition: ProcessDefinition): readonly Mention[] {
  return [
    ...allCriteria(definition).flatMap((part) =>
      part.kind === 'artifact' ? named(part, 'artifact', part.artifact) : [],
    ),
    ...definition.evidence.flatMap((part) => named(part, 'artifact', part.artifact)),
    ...covered(definition, 'artifact'),
    ...awaited(definition, 'attached'),
  ];
}

/** Where approvals are asked for. */
export function approvalMentions(definition: ProcessDefinition): readonly Mention[] {
  return [
    ...allCriteria(definition).flatMap((part) => [
      ...(part.kind === 'approval' ? named(part, 'approval', part.approval) : []),
      ...named(part, 'unlessApproved', part.unlessApproved),
    ]),
    ...awaited(definition, 'approved', 'rejected'),
  ];
}

/** Where links are named. */
export function linkMentions(definition: ProcessDefinition): readonly Mention[] {
  return [
    ...allCriteria(definition).flatMap((part) =>
      part.kind === 'linked' ? named(part, 'linked', part.link) : [],
    ),
    ...definition.evidence.flatMap((part) => {
      if (part.from === undefined) return [];
      const { link } = part.from;
      return [{ part, path: ['from'], id: link, within: { start: 0, end: link.length } }];
    }),
    ...actionsThat(definition, 'create').flatMap((part) => named(part, 'create', part.link)),
  ];
}

/** Where roles are named. */
export function roleMentions(definition: ProcessDefinition): readonly Mention[] {
  const {
    evidence,
    artifacts,
    stages,
    outcomes,
    moveBack,
    jumps,
    transitions = [],
    approvals = [],
  } = definition;
  const tasks = stages.flatMap((stage) => stage.tasks);
  return [
    ...allFields(definition).flatMap(({ field }) => [
      ...named(field, 'by', field.by),
      ...named(field, 'see', field.see),
    ]),
    ...[...evidence, ...artifacts, ...tasks, moveBack, ...transitions, ...allSteps(definition)].flatMap(
      (part) => named(part, 'by', part.by),
    ),
    ...evidence.flatMap((part) => named(part, 'verifiedBy', part.verifiedBy)),
    ...[...outcomes, jumps].flatMap((part) => named(part, 'consent', part.consent)),
    ...approvals.flatMap((part) => named(part, 'separation', part.separation)),
    ...allActions(definition).flatMap((part) => {
      if (part.do === 'remind') return named(part, 'remind', part.roles);
      if (part.do === 'task') return named(part, 'to', part.to);
      return part.do === 'assign' && part.to !== 'pool' ? named(part, 'assign', part.to) : [];
    }),
  ];
}
