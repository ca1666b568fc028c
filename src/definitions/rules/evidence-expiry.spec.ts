import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('evidence-expiry', () => {
  it.each([
    ['an unknown field', 'evidence: { e: { expires: until, fields: { till: { type: date } } } }', ['until']],
    [
      'a field that is no date',
      'evidence: { e: { expires: until, fields: { until: { type: text } } } }',
      ['until'],
    ],
    [
      'a date that may be left out',
      'evidence: { e: { expires: until, fields: { until: { type: date, optional: true } } } }',
      ['until'],
    ],
    [
      'a date that is asked only sometimes',
      'evidence: { e: { expires: until, fields: { a: { }, until: { type: date, if: { a: any } } } } }',
      ['until'],
    ],
    [
      'but not a date or a duration',
      'evidence: { e: { expires: until, fields: { until: { type: datetime } } }, f: { expires: P1Y } }',
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('evidence-expiry', body)).toEqual(found);
  });
});
