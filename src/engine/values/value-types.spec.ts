import { expect, it } from '@jest/globals';
import { FIELD_TYPES } from '../model/field.js';
import { valueTypes } from './value-types.js';

it('knows every field type there is', () => {
  expect(Object.keys(valueTypes).sort()).toEqual([...FIELD_TYPES].sort());
});
