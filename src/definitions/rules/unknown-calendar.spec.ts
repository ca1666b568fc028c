import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unknown-calendar', () => {
  it.each([
    ['a calendar that is not in the folder', 'calendar: XX', ['XX']],
    ['but a process may do without', '', []],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-calendar', body)).toEqual(found);
  });
});
