import { expect, it } from '@jest/globals';
import { compileProcess } from '../../../engine/compile-process.js';
import { pumpSale } from '../../../engine/fixture/pump-sale.js';
import { WarnOfJunk } from './warn-of-junk.js';

const nothingAlike = { texts: () => Promise.resolve(new Map()), documents: () => Promise.resolve([]) };
const process = compileProcess(pumpSale, 'd'.repeat(64));

it.each([
  ['n/a', ['placeholder']],
  ['asdfgh', ['keyboard-noise']],
  ['mail of 3 March', []],
  [undefined, []],
])('warns of the source %s: %j', async (source, codes) => {
  const piece = { id: 'p', kind: 'receipt', values: {}, ...(source === undefined ? {} : { source }) };
  const found = await new WarnOfJunk(nothingAlike).of('org', 'deal', process, [piece]);
  expect((found.get('p') ?? []).map(({ code }) => code)).toEqual(codes);
  for (const { message } of found.get('p') ?? [])
    expect(message).toMatchObject({
      en: expect.stringMatching(/^Where it can be looked up: /),
      zh: expect.stringMatching(/^出处：/),
    });
});
