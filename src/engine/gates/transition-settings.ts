import { fittingValue } from '../computations/fitting-value.js';
import { mayBeEntered } from '../computations/may-be-entered.js';
import { whyUntold } from '../criteria/unknown-words.js';
import { full } from '../criteria/wording.js';
import { visibleToActor } from '../item-rights/discreet.js';
import type { Blocker } from '../model/blocker.js';
import type { Field } from '../model/field.js';
import { OWNER, type NamedTransition } from '../model/named-transition.js';
import type { Value, Values } from '../model/value.js';
import { withLocals, type Situation } from '../situation.js';
import { sameValue } from '../values/compare-values.js';
import { render } from '../../errors/message.js';
import { valueMessages } from '../values/value-messages.js';
import { blocker } from './blockers.js';

/** What a transition sets: the values that change, the owner if it changes, and why something cannot be set. */
export interface Settings {
  readonly values: Values;
  readonly owner?: string;
  /** The fields that change, and those that are hidden from whoever takes it. */
  readonly fields: readonly Field[];
  readonly obstacles: readonly Blocker[];
}

const WHY_HIDDEN = { en: 'what it is taken from is hidden from you', zh: '其取值依据对您不可见' };

/** A transition that sets nothing. */
export const NOTHING_SET: Settings = { values: {}, fields: [], obstacles: [] };

/** The value an expression of `sets` comes to, or what stands in the way of it. */
function valueFor(
  field: Field,
  source: string,
  { transition, answers, situation }: Taking,
): { readonly value: Value } | Blocker {
  const { process, scope } = situation;
  const parameters = {
    transition: full(transition.name, transition.id),
    field: full(field.name, field.id),
  };
  if (!mayBeEntered(field)) {
    const problem = render(valueMessages['value.computed'], parameters);
    return blocker('transition.value-invalid', { ...parameters, problem });
  }
  const asks = transition.asks.length === 0 ? undefined : transition.asks;
  const over = asks === undefined ? scope : withLocals(scope, answers);
  const expression = process.expression(source, { value: field }, asks);
  const outcome = expression.value(over);
  const visible = visibleToActor(situation);
  const { fields: read, evidence } = expression.references;
  if (!read.every(visible.seesAllOf) || !evidence.every(visible.seesEvidence)) {
    const fitted = outcome.known ? fittingValue(field, outcome.value, scope) : undefined;
    if (fitted !== undefined && 'value' in fitted) return fitted;
    return blocker('transition.value-invalid', { ...parameters, problem: WHY_HIDDEN });
  }
  if (!outcome.known) {
    const fields = outcome.missing.filter((id) => process.fields.has(id));
    const why = whyUntold(outcome, situation, transition.asks);
    const remedy = fields.length === 0 ? {} : { remedy: { act: 'set-fields', fields } as const };
    return blocker('transition.value-unknown', { ...parameters, why }, remedy);
  }
  const fitted = fittingValue(field, outcome.value, scope);
  if ('value' in fitted) return fitted;
  return blocker('transition.value-invalid', { ...parameters, problem: fitted.problem });
}

interface Taking {
  readonly transition: NamedTransition;
  readonly answers: Values;
  readonly situation: Situation;
}

/** Works out what a transition sets, over the record as it stands before and the answers given. */
export function settingsOf(transition: NamedTransition, answers: Values, situation: Situation): Settings {
  const { process, stored } = situation;
  const values: Record<string, Value> = {};
  const fields: Field[] = [];
  const obstacles: Blocker[] = [];
  let owner: string | undefined;
  const visible = visibleToActor(situation);
  for (const [id, source] of Object.entries(transition.sets)) {
    const field = id === OWNER.id ? OWNER : process.fields.get(id);
    if (field === undefined) throw new RangeError(`no field ${id} in ${process.definition.key}`);
    const found = valueFor(field, source, { transition, answers, situation });
    if (!('value' in found)) {
      obstacles.push(found);
      continue;
    }
    const held = field === OWNER ? stored.owner : stored.fields[id];
    // Of what he does not see nothing tells him whether it changed.
    const told = field === OWNER || visible.seesAllOf(id);
    if (told && held !== undefined && sameValue(held, found.value)) continue;
    if (field === OWNER) owner = found.value as string;
    else {
      values[id] = found.value;
      fields.push(field);
    }
  }
  return { values, fields, obstacles, ...(owner === undefined ? {} : { owner }) };
}
