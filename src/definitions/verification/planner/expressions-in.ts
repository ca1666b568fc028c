import type { Condition } from '../../../engine/model/condition.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { Field } from '../../../engine/model/field.js';
import type { ProcessDefinition } from '../../../engine/model/process-definition.js';
import { allCriteria } from '../moves/all-criteria.js';

/** A condition or an expression, and the fields of the piece, row or answers it is about. */
export interface Said {
  readonly condition: Condition;
  readonly locals?: readonly Field[];
}

function ofFields(fields: readonly Field[], locals?: readonly Field[]): readonly Said[] {
  const around = locals === undefined ? {} : { locals };
  return fields.flatMap((field) => [
    ...(field.if === undefined ? [] : [{ condition: field.if, ...around }]),
    ...(field.is?.kind === 'expression' ? [{ condition: field.is, ...around }] : []),
    ...(field.is?.kind === 'table'
      ? field.is.lines.flatMap((line) => (line.if ? [{ condition: line.if }] : []))
      : []),
    ...ofFields(field.columns ?? [], field.columns),
  ]);
}

/** What one criterion says itself, without its parts. */
export function saidBy(criterion: Criterion, definition: ProcessDefinition): readonly Said[] {
  const said: Said[] = criterion.if === undefined ? [] : [{ condition: criterion.if }];
  if (criterion.kind === 'check')
    said.push({ condition: { kind: 'expression', source: criterion.expression } });
  const locals =
    criterion.kind === 'evidence'
      ? definition.evidence.find(({ id }) => id === criterion.evidence)?.fields
      : criterion.kind === 'rows'
        ? definition.fields.find(({ id }) => id === criterion.table)?.columns
        : undefined;
  if ('where' in criterion || 'every' in criterion) {
    for (const condition of [criterion.where, criterion.every]) {
      if (condition !== undefined) said.push(locals === undefined ? { condition } : { condition, locals });
    }
  }
  return said;
}

/** Every condition and expression of a definition that decides anything about a record. */
export function saidIn(definition: ProcessDefinition): readonly Said[] {
  const { stages, outcomes, fields, evidence, moveBack, transitions = [] } = definition;
  const ifs = [...stages, ...transitions].flatMap(({ if: condition }) => (condition ? [{ condition }] : []));
  return [
    ...ifs,
    ...ofFields(fields),
    ...evidence.flatMap((kind) => ofFields(kind.fields, kind.fields)),
    ...[...outcomes, ...transitions, moveBack].flatMap(({ asks }) => ofFields(asks, asks)),
    ...allCriteria(definition).flatMap((criterion) => saidBy(criterion, definition)),
  ];
}
