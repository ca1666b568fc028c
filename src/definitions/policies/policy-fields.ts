import type { Policy } from '../../engine/model/assurance.js';
import type { Field, FieldType, Option } from '../../engine/model/field.js';
import { FORECAST_CATEGORIES, type ProcessDefinition } from '../../engine/model/process-definition.js';

function made(id: string, type: FieldType, options?: readonly Option[]): Field {
  return { id, name: {}, type, required: false, requires: [], ...(options && { options }) };
}

const named = (ids: readonly string[]): readonly Option[] => ids.map((id) => ({ id, name: {} }));

/**
 * What `at` of a policy may ask of a stage or an outcome. A library does not know the stages of the processes that use
 * it, so its policies may name any.
 */
export function policyFields(
  { id }: Policy,
  { stages, outcomes }: ProcessDefinition,
): { readonly fields: readonly Field[]; readonly locals: readonly Field[] } {
  const shared = id.includes('/');
  const fields = [
    shared ? made('stage', 'text') : made('stage', 'scale', stages),
    made('probability', 'percent'),
    made('forecast', 'scale', named(FORECAST_CATEGORIES)),
    shared ? made('outcome', 'text') : made('outcome', 'choice', outcomes),
    made('result', 'choice', named(['won', 'lost'])),
  ];
  return { fields, locals: fields };
}
