import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('weaker-provenance', () => {
  it.each([
    ['less than the kind asks for', 'rep-asserted', ['rep-asserted']],
    ['as much', 'buyer-produced', ['buyer-produced']],
    ['but not more', 'system-observed', []],
  ])('%s', (_case, provenance, found) => {
    const body = [
      'evidence: { e: { provenance: buyer-produced, fields: { words: { type: text } } } }',
      `stages: [{ id: a, exit: { c: { evidence: e, provenance: ${provenance} } } }]`,
    ].join('\n');
    expect(foundBy('weaker-provenance', body)).toEqual(found);
  });
});
