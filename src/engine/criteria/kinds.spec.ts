import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { criterionKinds } from './kinds.js';

describe('every kind of criterion', () => {
  it.each(criterionKinds.map(({ kind }) => kind))('%s has its page in docs/criteria', (kind) => {
    expect(existsSync(`docs/criteria/${kind}.md`)).toBe(true);
  });

  it('is there once', () => {
    const kinds = criterionKinds.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});
