import { advanceStages } from '../../../engine/next-stages.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { Field } from '../../../engine/model/field.js';
import type { ProcessDefinition } from '../../../engine/model/process-definition.js';
import type { FullText } from '../../../engine/model/text.js';

/** The kinds of things that scenarios can cover. */
export const COVERAGE_KINDS = ['stage', 'criterion', 'transition'] as const;

/** One of the kinds. */
export type CoverageKind = (typeof COVERAGE_KINDS)[number];

/** One thing that a scenario can show of a definition, and what is said while none does. */
export interface CoverageItem {
  readonly kind: CoverageKind;
  /** Unique in the definition: `stage:proposal`, `met:stages.proposal.exit.filed`, `advance:proposal` … */
  readonly id: string;
  /** The part of the definition it is about. */
  readonly part: object;
  readonly missing: FullText;
}

/** A criterion has two sides, and a gate is tested when both were seen. */
export type Side = 'met' | 'unmet';

/** The ids of items, for whoever notes what was seen. */
export const itemId = {
  stage: (stage: string) => `stage:${stage}`,
  criterion: (path: string, side: Side) => `${side}:${path}`,
  advance: (from: string) => `advance:${from}`,
  back: 'back',
  jump: (from: string, to: string) => `jump:${from}:${to}`,
  anyJump: 'jump',
  transition: (id: string) => `transition:${id}`,
  outcome: (id: string) => `outcome:${id}`,
} as const;

function stageItems({ stages }: ProcessDefinition): CoverageItem[] {
  return stages.map((stage) => ({
    kind: 'stage',
    id: itemId.stage(stage.id),
    part: stage,
    missing: { en: `stage ${stage.id} is never entered`, zh: `从未进入阶段 ${stage.id}` },
  }));
}

function withColumns(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => [field, ...withColumns(field.columns ?? [])]);
}

function withParts(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.flatMap((criterion) => [criterion, ...('of' in criterion ? withParts(criterion.of) : [])]);
}

/** Every criterion of every gate that a record can meet, parts of groups included. */
function criteriaOf(definition: ProcessDefinition): readonly Criterion[] {
  const { stages, artifacts, evidence, fields, outcomes, moveBack, transitions = [] } = definition;
  const gates = [
    ...stages.flatMap(({ entry, exit }) => [entry, exit]),
    ...[...artifacts, ...evidence, ...withColumns(fields), ...transitions, ...outcomes, moveBack].map(
      ({ requires }) => requires,
    ),
  ];
  return gates.flatMap(withParts);
}

function criterionItems(definition: ProcessDefinition): CoverageItem[] {
  return criteriaOf(definition).flatMap((part) => {
    const { path } = part;
    return [
      {
        kind: 'criterion' as const,
        id: itemId.criterion(path, 'met'),
        part,
        missing: { en: `${path} is never met`, zh: `${path} 从未满足` },
      },
      {
        kind: 'criterion' as const,
        id: itemId.criterion(path, 'unmet'),
        part,
        missing: { en: `${path} is never unmet`, zh: `${path} 从未出现不满足` },
      },
    ];
  });
}

function transition(id: string, part: object, missing: FullText): CoverageItem {
  return { kind: 'transition', id, part, missing };
}

/** The cells of the matrix that let a jump through; where the default does, one jump stands for all the others. */
function jumpItems({ jumps }: ProcessDefinition): CoverageItem[] {
  const cells = Object.entries(jumps.exceptions).flatMap(([from, row]) =>
    Object.entries(row)
      .filter(([, { rule }]) => rule !== 'forbidden')
      .map(([to]) =>
        transition(itemId.jump(from, to), jumps, {
          en: `nothing jumps from ${from} to ${to}`,
          zh: `从未由 ${from} 跳转到 ${to}`,
        }),
      ),
  );
  const any = transition(itemId.anyJump, jumps, {
    en: 'no jump that the matrix allows by default is made',
    zh: '从未进行矩阵默认允许的跳转',
  });
  return jumps.default.rule === 'forbidden' ? cells : [...cells, any];
}

function transitionItems(definition: ProcessDefinition): CoverageItem[] {
  const { stages, outcomes, moveBack, transitions = [] } = definition;
  return [
    ...stages
      .filter(({ id }) => advanceStages(definition, id).length > 0)
      .map((stage) =>
        transition(itemId.advance(stage.id), stage, {
          en: `nothing advances from ${stage.id}`,
          zh: `从未由 ${stage.id} 推进`,
        }),
      ),
    ...(moveBack.allowed && stages.length > 1
      ? [transition(itemId.back, moveBack, { en: 'nothing moves back', zh: '从未退回' })]
      : []),
    ...jumpItems(definition),
    ...transitions.map((part) =>
      transition(itemId.transition(part.id), part, {
        en: `transition ${part.id} is never taken`,
        zh: `从未执行流转 ${part.id}`,
      }),
    ),
    ...outcomes.map((part) =>
      transition(itemId.outcome(part.id), part, {
        en: `outcome ${part.id} is never reached`,
        zh: `从未以 ${part.id} 结束`,
      }),
    ),
  ];
}

/** Everything that scenarios can show of a definition. */
export function coverageItems(definition: ProcessDefinition): readonly CoverageItem[] {
  return [...stageItems(definition), ...criterionItems(definition), ...transitionItems(definition)];
}
