import type { Field } from '../model/field.js';
import type { Language } from '../model/text.js';
import type { Value } from '../model/value.js';
import type { Display } from './value-type.js';
import { valueTypes } from './value-types.js';

/** What makes a displayed value readable beyond its own field. */
export interface DisplayContext {
  /** Zone in which moments are shown; UTC when absent. */
  readonly zone?: string;
  /** The name of a contact, user, linked record or table row by its id. */
  readonly nameOf?: (id: string) => string | undefined;
}

/** The value as a reader of the language would write it. */
export function displayValue(
  field: Field,
  value: Value,
  language: Language,
  context: DisplayContext = {},
): string {
  const display: Display = {
    language,
    zone: context.zone ?? 'UTC',
    nameOf: context.nameOf ?? (() => undefined),
    show: (inner, one) => valueTypes[inner.type].display(one, inner, display),
  };
  return display.show(field, value);
}
