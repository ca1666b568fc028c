import type { Condition } from '../../engine/model/condition.js';
import type { Criterion } from '../../engine/model/criterion.js';
import type { Field } from '../../engine/model/field.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';

/** A field with those it stands beside. */
export interface PlacedField {
  readonly field: Field;
  readonly siblings: readonly Field[];
  readonly place: 'record' | 'evidence' | 'column' | 'question';
}

/** A condition, the part and key it stands under, and the fields its paths start from. */
export interface PlacedCondition {
  readonly part: object;
  readonly key: string;
  readonly condition: Condition;
  readonly fields: readonly Field[];
  /** Whether those are other fields than the record's. */
  readonly local: boolean;
}

function placed(fields: readonly Field[], place: PlacedField['place']): PlacedField[] {
  return fields.flatMap((field) => [
    { field, siblings: fields, place },
    ...placed(field.columns ?? [], 'column'),
  ]);
}

/** Every field there is, columns and questions included. */
export function allFields(definition: ProcessDefinition): readonly PlacedField[] {
  return [
    ...placed(definition.fields, 'record'),
    ...definition.evidence.flatMap((kind) => placed(kind.fields, 'evidence')),
    ...definition.outcomes.flatMap((outcome) => placed(outcome.asks, 'question')),
    ...placed(definition.moveBack.asks, 'question'),
  ];
}

function withParts(criteria: readonly Criterion[]): Criterion[] {
  return criteria.flatMap((criterion) =>
    ['of' in criterion ? withParts(criterion.of) : [], criterion].flat(),
  );
}

/** Every criterion of every gate, those inside groups included. */
export function allCriteria(definition: ProcessDefinition): readonly Criterion[] {
  return [
    ...allFields(definition).map(({ field }) => field),
    ...definition.evidence,
    ...definition.artifacts,
    ...definition.outcomes,
    definition.moveBack,
  ]
    .flatMap(({ requires }) => withParts(requires))
    .concat(definition.stages.flatMap(({ entry, exit }) => withParts([...entry, ...exit])));
}

/** The fields of what a criterion counts: of the piece, or of the row. */
export function fieldsCounted(
  definition: ProcessDefinition,
  criterion: Criterion,
): readonly Field[] | undefined {
  if (criterion.kind === 'evidence')
    return definition.evidence.find(({ id }) => id === criterion.evidence)?.fields;
  if (criterion.kind === 'rows') return definition.fields.find(({ id }) => id === criterion.table)?.columns;
  return undefined;
}

function ofCriterion(definition: ProcessDefinition, criterion: Criterion): PlacedCondition[] {
  const found: PlacedCondition[] = [];
  if (criterion.if !== undefined) {
    found.push({
      part: criterion,
      key: 'if',
      condition: criterion.if,
      fields: definition.fields,
      local: false,
    });
  }
  const fields = fieldsCounted(definition, criterion);
  if (fields === undefined || !('atLeast' in criterion)) return found;
  for (const key of ['where', 'every'] as const) {
    const condition = criterion[key];
    if (condition !== undefined) found.push({ part: criterion, key, condition, fields, local: true });
  }
  return found;
}

/** Every `if`, `where` and `every`. */
export function allConditions(definition: ProcessDefinition): readonly PlacedCondition[] {
  return [
    ...allFields(definition).flatMap(({ field, siblings, place }) =>
      field.if === undefined
        ? []
        : [{ part: field, key: 'if', condition: field.if, fields: siblings, local: place !== 'record' }],
    ),
    ...definition.stages.flatMap((stage) =>
      stage.if === undefined
        ? []
        : [{ part: stage, key: 'if', condition: stage.if, fields: definition.fields, local: false }],
    ),
    ...allCriteria(definition).flatMap((criterion) => ofCriterion(definition, criterion)),
  ];
}
