import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('missing-translation', () => {
  it.each([
    [
      'what one language has and the other lacks',
      ['help: { en: Help, zh: 帮助 }', 'fields: { a: { name: Budget } }'].join('\n'),
      ['Sample', 'Budget'],
    ],
    ['but nothing while all is in one language', 'fields: { a: { name: Budget } }', []],
    [
      'nor items that have no text at all',
      ['help: { en: Help, zh: 帮助 }', 'fields: { a: { type: text } }'].join('\n'),
      ['Sample'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('missing-translation', body)).toEqual(found);
  });
});
