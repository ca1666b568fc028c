import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseStrictJson } from './strict-json.js';

describe('parseStrictJson', () => {
  it('reads every JSON value as JSON.parse does', () => {
    const values = fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' });
    fc.assert(
      fc.property(values, fc.boolean(), (value, indent) => {
        const text = JSON.stringify(value, null, indent ? 2 : undefined);
        fc.pre(!/\\u0000|\\ud[89a-f]/i.test(text) && !text.includes('__proto__'));
        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['a key given twice', '{"a":1,"a":2}'],
    ['a key given twice, once escaped', '{"a":1,"\\u0061":2}'],
    ['a key given twice in an object of an array', '[{"x":{"b":1}, "c":[{"d":1 , "d" : 2}]}]'],
    ['a key given twice after a nested object', '{"a":{"a":1},"b":2,"a":3}'],
    ['__proto__', '{"__proto__":{"admin":true}}'],
    ['__proto__, escaped', '{"__pr\\u006fto__":1}'],
    ['NUL in a value', '{"a":"x\\u0000"}'],
    ['NUL in a key', '{"a\\u0000":1}'],
    ['a lone high surrogate', '{"a":"\\ud83d"}'],
    ['a lone low surrogate', '["\\ude00"]'],
    ['a number beyond a double', '{"a":1e400}'],
    ['text after the value', '{} {}'],
    ['a trailing comma', '{"a":1,}'],
    ['nothing', ''],
    ['a raw control character', '"\u0001"'],
    ['deep nesting', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('refuses %s', (_, text) => {
    expect(() => parseStrictJson(text)).toThrow(expect.objectContaining({ code: 'request.malformed' }));
  });

  it.each([
    ['the same key in different objects', '{"a":{"a":1},"b":[{"a":1},{"a":1}]}'],
    ['a value equal to a key', '{"a":"a","b":"a"}'],
    ['quotes, backslashes and colons inside strings', '{"a\\"":"\\\\\\":\\\\","b":"\\\\"}'],
    ['a surrogate pair', '{"a":"\\ud83d\\ude00 😀"}'],
    ['numbers of every form', '[0,-0,1.5,-2e-7,1E+3]'],
  ])('takes %s', (_, text) => {
    expect(parseStrictJson(text)).toEqual(JSON.parse(text));
  });
});
