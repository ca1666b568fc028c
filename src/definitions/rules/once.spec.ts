import { expect, it } from '@jest/globals';
import { once } from './once.js';

it('works out each object once, and each for itself', () => {
  const asked: string[] = [];
  const length = once(({ word }: { readonly word?: string }) => {
    asked.push(word ?? 'nothing');
    return word?.length;
  });
  const [one, three, none] = [{ word: 'a' }, { word: 'abc' }, {}];
  expect([one, three, none, one, three, none].map(length)).toEqual([1, 3, undefined, 1, 3, undefined]);
  expect(asked).toEqual(['a', 'abc', 'nothing']);
});
