import { LINKED_FIELDS } from '../../engine/criteria/linked-record.js';
import { fieldsOfLinked } from '../../engine/expressions/linked-fields.js';
import type { Condition } from '../../engine/model/condition.js';
import type { Criterion } from '../../engine/model/criterion.js';
import type { Field } from '../../engine/model/field.js';
import { policyFields } from '../policies/policy-fields.js';
import { itemOf } from './item-of.js';
import type { RuleContext } from './rule.js';
import { allSteps } from './walk-actions.js';
import { allCriteria, allFields, fieldsCounted } from './walk.js';

/** What finding every condition takes. */
export type Walked = Pick<RuleContext, 'definition' | 'linkedDefinition'>;

/** A condition, the part and key it stands under, and what it may name. */
export interface PlacedCondition {
  readonly part: object;
  readonly key: string;
  readonly condition: Condition;
  /** The fields its paths start from. */
  readonly fields: readonly Field[];
  /** Whether there may be others too: those of a linked record whose definition is not at hand. */
  readonly open?: boolean;
  /** The fields that hide the record's in an expression. */
  readonly locals?: readonly Field[];
}

type Names = Omit<PlacedCondition, 'part' | 'key' | 'condition'>;

function under<K extends string>(
  part: { readonly [key in K]?: Condition },
  key: K,
  names: Names,
): PlacedCondition[] {
  const condition = part[key];
  return condition === undefined ? [] : [{ part, key, condition, ...names }];
}

/** What conditions on the pieces, rows or records a criterion counts may name. */
function namesCounted(criterion: Criterion, { definition, linkedDefinition }: Walked): Names | undefined {
  if (criterion.kind !== 'linked') {
    const fields = fieldsCounted(definition, criterion);
    return fields && { fields, locals: fields };
  }
  const process = itemOf(definition.links, criterion.link)?.process;
  const linked = process === undefined ? undefined : linkedDefinition(process);
  const open = linked === undefined;
  return { fields: fieldsOfLinked(linked), open, locals: LINKED_FIELDS };
}

function ofCriterion(criterion: Criterion, record: Names, walked: Walked): PlacedCondition[] {
  const own = under(criterion, 'if', record);
  if (criterion.kind !== 'evidence' && criterion.kind !== 'rows' && criterion.kind !== 'linked') return own;
  const names = namesCounted(criterion, walked);
  if (names === undefined) return own;
  return [...own, ...under(criterion, 'where', names), ...under(criterion, 'every', names)];
}

/** Every `if`, `where`, `every`, `while`, and `at` of policies. */
export function allConditions(walked: Walked): readonly PlacedCondition[] {
  const { definition } = walked;
  const { stages, evidence, transitions = [], rules = [], unique = [], policies = [] } = definition;
  const record: Names = { fields: definition.fields };
  const computed = definition.fields.flatMap(({ is }) => (is?.kind === 'table' ? is.lines : []));
  const alone = [...stages, ...transitions, ...rules, ...computed, ...allSteps(definition)];
  const standing = fieldsOfLinked({ ...definition, fields: [] });
  const twin: Names = { fields: [...standing, ...definition.fields] };
  return [
    ...allFields(definition).flatMap(({ field, siblings, place }) =>
      under(field, 'if', place === 'record' ? record : { fields: siblings, locals: siblings }),
    ),
    ...alone.flatMap((part) => under(part, 'if', record)),
    ...allCriteria(definition).flatMap((criterion) => ofCriterion(criterion, record, walked)),
    ...evidence.flatMap((kind) => {
      const { expires, fields } = kind;
      if (expires === undefined || !('when' in expires)) return [];
      const names = { fields: [...fields, ...definition.fields], locals: fields };
      return [{ part: kind, key: 'expires', condition: expires.when, ...names }];
    }),
    ...unique.flatMap((one) => under(one, 'while', twin)),
    ...policies.flatMap((policy) => under(policy, 'at', policyFields(policy, definition))),
  ];
}
