import type { Approval } from '../model/approval.js';
import type { Criterion } from '../model/criterion.js';
import type { ProcessDefinition, Stage } from '../model/process-definition.js';
import { nextStages } from '../next-stages.js';

/** Ids of the approvals that criteria ask for, those inside groups too. */
export function askedFor(criteria: readonly Criterion[]): readonly string[] {
  return criteria.flatMap((criterion) => [
    ...(criterion.kind === 'approval' ? [criterion.approval] : []),
    ...(criterion.unlessApproved === undefined ? [] : [criterion.unlessApproved]),
    ...('of' in criterion ? askedFor(criterion.of) : []),
  ]);
}

/** Those that acts ask for which are done in any stage: filing, recording, setting a field. */
function anywhere({ artifacts, evidence, fields }: ProcessDefinition): readonly string[] {
  return [...artifacts, ...evidence, ...fields].flatMap(({ requires }) => askedFor(requires));
}

/** The stages that moves from a stage may lead to. */
function ahead(definition: ProcessDefinition, stage: Stage, place: number): readonly Stage[] {
  const { stages, jumps, transitions = [] } = definition;
  const jumped = stages
    .slice(place + 1)
    .filter(({ id }) => (jumps.exceptions[stage.id]?.[id] ?? jumps.default).rule !== 'forbidden');
  const named = transitions.filter(({ from }) => from.includes(stage.id)).map(({ to }) => to);
  return [...nextStages(definition, stage.id), ...jumped, ...stages.filter(({ id }) => named.includes(id))];
}

/** Those that a gate asks for which can be passed from a stage. */
function fromStage(definition: ProcessDefinition, stage: Stage, place: number): readonly string[] {
  const { outcomes, transitions = [], moveBack } = definition;
  return [
    ...askedFor(stage.exit),
    ...ahead(definition, stage, place).flatMap(({ entry }) => askedFor(entry)),
    ...outcomes.filter(({ from }) => from.includes(stage.id)).flatMap(({ requires }) => askedFor(requires)),
    ...transitions
      .filter(({ from }) => from.includes(stage.id))
      .flatMap(({ requires }) => askedFor(requires)),
    ...(moveBack.allowed && place > 0 ? askedFor(moveBack.requires) : []),
  ];
}

/**
 * Which approvals are used in each stage: those that the gate of something asks for which can be done from there. One
 * that no gate asks for (an expression may read when it was granted) is used in every stage.
 */
export function approvalsByStage(definition: ProcessDefinition): ReadonlyMap<string, readonly Approval[]> {
  const { stages, approvals = [] } = definition;
  if (approvals.length === 0) return new Map(stages.map(({ id }) => [id, []]));
  const common = anywhere(definition);
  const perStage = stages.map((stage, place) => new Set([...common, ...fromStage(definition, stage, place)]));
  const idle = approvals.filter(({ id }) => perStage.every((used) => !used.has(id)));
  return new Map(
    stages.map(({ id }, place) => [
      id,
      approvals.filter((approval) => perStage[place]?.has(approval.id) === true || idle.includes(approval)),
    ]),
  );
}
