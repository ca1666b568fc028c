import type { ValueType } from './value-type.js';

/** Yes or no. */
export const yesno: ValueType<boolean> = {
  parse: (raw, reading) => (typeof raw === 'boolean' ? raw : reading.refuse('value.not-yes-or-no')),
  display: (value, _field, { language }) => ({ en: value ? 'yes' : 'no', zh: value ? '是' : '否' })[language],
};
