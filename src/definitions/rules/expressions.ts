import type { Expected } from '../../engine/expressions/expression.js';
import type { Field } from '../../engine/model/field.js';
import { OWNER } from '../../engine/model/named-transition.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { SourcePath } from '../parse/source-node.js';
import { itemOf } from './item-of.js';
import { actionsThat } from './walk-actions.js';
import { allConditions, type Walked } from './walk-conditions.js';
import { allCriteria } from './walk.js';

/** An expression, and where it stands. */
export interface Occurrence {
  readonly part: object;
  readonly path: SourcePath;
  readonly source: string;
  readonly expected: Expected;
  readonly locals?: readonly Field[];
}

function inCriteria(definition: ProcessDefinition): readonly Occurrence[] {
  return allCriteria(definition).flatMap((part): Occurrence[] => {
    if (part.kind === 'check')
      return [{ part, path: ['check'], source: part.expression, expected: 'boolean' }];
    if (part.kind !== 'evidence' && part.kind !== 'artifact') return [];
    return (['after', 'before', 'validOn'] as const).flatMap((key) => {
      const source = part[key];
      return source === undefined ? [] : [{ part, path: [key], source, expected: 'moment' as const }];
    });
  });
}

function inConditions(walked: Walked): readonly Occurrence[] {
  return allConditions(walked).flatMap(({ condition, locals }): Occurrence[] => {
    if (condition.kind === 'map') return [];
    const occurrence = { part: condition, path: [], source: condition.source, expected: 'boolean' as const };
    return [locals === undefined ? occurrence : { ...occurrence, locals }];
  });
}

/** What computes fields. Lines of a choice or scale name options and are no expressions. */
function inFields({ fields }: ProcessDefinition): readonly Occurrence[] {
  return fields.flatMap((field): Occurrence[] => {
    const expected = { value: field };
    if (field.is === undefined) return [];
    if (field.is.kind === 'expression')
      return [{ part: field, path: ['is'], source: field.is.source, expected }];
    if (field.type === 'choice' || field.type === 'scale') return [];
    return field.is.lines.map((part) => ({ part, path: ['then'], source: part.then, expected }));
  });
}

function inRules({ rules = [] }: ProcessDefinition): readonly Occurrence[] {
  return rules.flatMap((part): Occurrence[] => {
    const { trigger } = part;
    const key = trigger.kind === 'at' ? 'at' : 'from';
    const source =
      trigger.kind === 'at' ? trigger.moment : trigger.kind === 'every' ? trigger.from : undefined;
    return source === undefined ? [] : [{ part, path: [key], source, expected: 'moment' }];
  });
}

function inSettings(definition: ProcessDefinition): readonly Occurrence[] {
  const { fields, transitions = [] } = definition;
  const settings = [
    ...transitions.map((part) => ({ part, key: 'sets', values: part.sets, asks: part.asks })),
    ...actionsThat(definition, 'set').map((part) => ({ part, key: 'set', values: part.values, asks: [] })),
  ];
  return settings.flatMap(({ part, key, values, asks }) =>
    Object.entries(values).flatMap(([id, source]): Occurrence[] => {
      const value = id === OWNER.id ? OWNER : itemOf(fields, id);
      if (value === undefined) return [];
      const occurrence = { part, path: [key, id], source, expected: { value } };
      return [asks.length === 0 ? occurrence : { ...occurrence, locals: asks }];
    }),
  );
}

/** Every expression of a definition. */
export function allExpressions(walked: Walked): readonly Occurrence[] {
  const { definition } = walked;
  return [
    ...inCriteria(definition),
    ...inConditions(walked),
    ...inFields(definition),
    ...inRules(definition),
    ...inSettings(definition),
  ];
}
