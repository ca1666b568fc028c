import { expect, it } from '@jest/globals';
import { expressionMessages } from './expression-messages.js';

it.each(Object.entries(expressionMessages))(
  '%s says the same with the same parameters in both languages',
  (code, { en, zh }) => {
    const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(parameters(zh)).toEqual(parameters(en));
    expect(code).toMatch(/^expression(\.[a-z]+(-[a-z]+)*)$/);
    expect(zh).toMatch(/\p{Script=Han}/u);
  },
);
