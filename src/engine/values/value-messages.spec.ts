import { expect, it } from '@jest/globals';
import { valueMessages } from './value-messages.js';

it.each(Object.entries(valueMessages))(
  '%s says the same with the same parameters in both languages',
  (code, { en, zh }) => {
    const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(parameters(zh)).toEqual(parameters(en));
    expect(code).toMatch(/^value(\.[a-z]+(-[a-z]+)*)$/);
    expect(zh).toMatch(/\p{Script=Han}/u);
  },
);
