import type { Criterion } from '../../engine/model/criterion.js';
import type { Field } from '../../engine/model/field.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { itemOf } from './item-of.js';
import { once } from './once.js';

/** A field with those it stands beside. */
export interface PlacedField {
  readonly field: Field;
  readonly siblings: readonly Field[];
  readonly place: 'record' | 'evidence' | 'column' | 'question';
}

function placed(fields: readonly Field[], place: PlacedField['place']): PlacedField[] {
  return fields.flatMap((field) => [
    { field, siblings: fields, place },
    ...placed(field.columns ?? [], 'column'),
  ]);
}

/** Every field there is, columns and questions included. */
export const allFields = once((definition: ProcessDefinition): readonly PlacedField[] => {
  const { fields, evidence, outcomes, moveBack, transitions = [], approvals = [] } = definition;
  return [
    ...placed(fields, 'record'),
    ...evidence.flatMap((kind) => placed(kind.fields, 'evidence')),
    ...[...outcomes, moveBack, ...transitions].flatMap(({ asks }) => placed(asks, 'question')),
    ...placed(moveBack.reason === undefined ? [] : [moveBack.reason], 'question'),
    ...approvals.flatMap(({ questions }) => placed(questions, 'question')),
  ];
});

/** The criteria with those inside groups, parts before the whole. */
export function withParts(criteria: readonly Criterion[]): Criterion[] {
  return criteria.flatMap((criterion) =>
    'of' in criterion ? [...withParts(criterion.of), criterion] : [criterion],
  );
}

/** Every criterion of every gate and guarantee, those inside groups included. */
export const allCriteria = once((definition: ProcessDefinition): readonly Criterion[] => {
  const { evidence, artifacts, outcomes, moveBack, stages, transitions = [], guarantees = [] } = definition;
  return [
    ...allFields(definition).map(({ field }) => field),
    ...evidence,
    ...artifacts,
    ...outcomes,
    moveBack,
    ...transitions,
  ]
    .flatMap(({ requires }) => withParts(requires))
    .concat(stages.flatMap(({ entry, exit }) => withParts([...entry, ...exit])))
    .concat(guarantees.flatMap(({ onlyAfter }) => withParts([onlyAfter])));
});

/** The fields of what a criterion counts: of the piece, or of the row. */
export function fieldsCounted(
  definition: ProcessDefinition,
  criterion: Criterion,
): readonly Field[] | undefined {
  if (criterion.kind === 'evidence') return itemOf(definition.evidence, criterion.evidence)?.fields;
  if (criterion.kind === 'rows') return itemOf(definition.fields, criterion.table)?.columns;
  return undefined;
}
