import { ref, type Schema } from '../../schema/parts/words.js';

const name: Schema = { type: 'string', minLength: 1, maxLength: 400 };

const names: Schema = { type: ['string', 'array'], items: ref('name'), uniqueItems: false };

/** A value as a definition writes it. */
const value: Schema = { type: ['string', 'number', 'boolean', 'null', 'array', 'object'] };

const values: Schema = { type: 'object', additionalProperties: ref('value') };

const duration: Schema = {
  type: 'string',
  anyOf: [{ pattern: '^P[0-9A-Z]+$' }, { pattern: '^[1-9]\\d{0,3} workdays?$' }],
  'x-expected': { en: 'a duration such as `P15D` or `2 workdays`', zh: '时长，如 `P15D` 或 `2 workdays`' },
};

/** Parts that the others refer to. */
export const basics: Readonly<Record<string, Schema>> = { name, names, value, values, duration };
