import { describe, expect, it } from '@jest/globals';
import { childOf, plainOf } from './source-node.js';
import { parseSource } from './parse-source.js';

const read = (text: string) => parseSource({ path: 'a.yaml', text });
const problems = (text: string) => read(text).problems.sorted();
const plain = (text: string) => {
  const { root } = read(text);
  return root === undefined ? undefined : JSON.parse(JSON.stringify(plainOf(root)));
};

describe('reading a file', () => {
  it('keeps numbers as their author wrote them', () => {
    const { root } = read('a: 9007199254740993.10\nb: 0.10\nc: "7"\n');
    const texts = ['a', 'b', 'c']
      .map((key) => childOf(root, key))
      .map((node) => (node?.kind === 'scalar' ? node.text : ''));
    expect(texts).toEqual(['9007199254740993.10', '0.10', '7']);
  });

  it('knows where everything stands, in characters an editor counts', () => {
    const text = '# 说明\r\n名称: 值\r\nlist:\r\n  - { 键: 错, b: 1, b: 2 }\r\n';
    expect(problems(text)).toMatchObject([
      { line: 4, column: 19, endLine: 4, endColumn: 20, code: 'yaml.duplicate-key' },
    ]);
  });

  it('repeats what an alias stands for', () => {
    expect(plain('a: &x { b: 1 }\nc: *x\nd: [*x, *x]')).toEqual({
      a: { b: 1 },
      c: { b: 1 },
      d: [{ b: 1 }, { b: 1 }],
    });
  });

  it('reads words of YAML 1.1 as texts, and warns', () => {
    expect(plain('a: no\nb: { on: 1, yes: 2 }')).toEqual({ a: 'no', b: { on: 1, yes: 2 } });
    expect(
      problems('a: no\nb: { yes: 2 }\nc: "off"\nd: NO').map(({ code, severity, line }) => [
        code,
        severity,
        line,
      ]),
    ).toEqual([
      ['yaml.bare-yes-no', 'warning', 1],
      ['yaml.bare-yes-no', 'warning', 2],
    ]);
  });
});

describe('a comma in an unquoted text inside { }', () => {
  it.each([
    ['{ check: size(a, b) > 3 }', 'check: "size(a, b) > 3"', { check: 'size(a, b) > 3' }],
    [
      '{ en: Price, terms, delivery, zh: 价格 }',
      'en: "Price, terms, delivery"',
      { en: 'Price, terms, delivery', zh: '价格' },
    ],
    ["{ check: has(a == 'x', b) }", 'check: "has(a == \'x\', b)"', { check: "has(a == 'x', b)" }],
    ['{ check: has(a == "x", b) }', 'check: \'has(a == "x", b)\'', { check: 'has(a == "x", b)' }],
    ['{ a: 1, check: f(x, y), b: g(x, y) }', 'check: "f(x, y)"', { a: 1, check: 'f(x, y)', b: 'g(x, y)' }],
  ])('is explained with the line to write: %s', (line, suggestion, meant) => {
    const [first] = problems(`a: ${line}`);
    expect(first).toMatchObject({
      code: 'yaml.split-by-comma',
      suggestion,
      message: { en: expect.stringContaining('Quote the line') },
    });
    expect(plain(`a: ${line}`)).toEqual({ a: meant });
  });

  it('is one problem, however many commas there are', () => {
    expect(problems('a: { en: Price, terms, delivery, zh: 价格 }')).toHaveLength(1);
  });

  it('is the comma of a list, where the key holds one', () => {
    expect(problems('a: { fields: budget, closeOn }')).toMatchObject([
      { code: 'yaml.split-by-comma', suggestion: 'fields: [budget, closeOn]' },
    ]);
    expect(plain('a: { fields: budget, closeOn, name: x }')).toEqual({
      a: { fields: ['budget', 'closeOn'], name: 'x' },
    });
  });

  it('is told from a key that lacks its value', () => {
    expect(problems('a: { b, c: 1 }')).toMatchObject([{ code: 'yaml.no-value', column: 6 }]);
    expect(problems('a: { b: "x", c }')).toMatchObject([{ code: 'yaml.no-value', column: 14 }]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['tabs', 'a:\n\tb: 1', 'yaml.tab-as-indent', 2, 'use spaces'],
    ['ragged indentation', 'a:\n  b: 1\n c: 2', 'yaml.bad-indent', 3, 'in a column where no line above does'],
    ['a line too deep', 'a: b\n  c: 1\nd: 2', 'yaml.bad-indent', 2, 'further than the one above'],
    [
      'an item that is not below its list',
      'a:\n  - b: 1\n - b: 2\n   c: 3',
      'yaml.bad-indent',
      3,
      'in a column',
    ],
    ['an open bracket', 'a:\n  b: { c: 1\n  d: 2\ne: 3', 'yaml.unclosed-bracket', 2, 'not closed'],
    [
      'an open quote, far above where it is missed',
      'a: "b\nc: 1\nd: 2',
      'yaml.unclosed-quote',
      1,
      'not closed',
    ],
    ['a full-width colon', 'a: 1\nb：2', 'yaml.full-width', 2, 'has to be `:` and a space'],
    ['a full-width colon inside { }', 'a: { b：2, c: 1 }', 'yaml.full-width', 1, 'has to be `:`'],
    ['a full-width comma', 'a: { b: 2，c: 1 }', 'yaml.full-width', 1, 'has to be `,`'],
    ['no space after a colon', 'a: 1\nb:2\nc: 3', 'yaml.missing-space', 2, 'write `b: 2`'],
    ['no space after a dash', 'a:\n  - b: 1\n  -b: 2', 'yaml.missing-space', 3, 'after the dash'],
    ['another encoding', 'a: \ufffd\ufffd', 'yaml.encoding', 1, 'UTF-8'],
    ['two colons on a line', 'a: b: c', 'yaml.block-as-implicit-key', 1, 'put the text in quotes'],
    [
      'a bracket in an expression',
      'a: { check: x in [1, 2] }',
      'yaml.unexpected-token',
      1,
      'put the text in quotes',
    ],
    ['a condition with a colon', 'a: { check: x ? y : z }', 'yaml.block-in-flow', 1, 'put it in quotes'],
    ['an open quote', 'a: "b', 'yaml.unclosed-quote', 1, 'not closed'],
    [
      'a quoted part after a comma',
      "a: { check: has(a, 'x') }",
      'yaml.missing-char',
      1,
      'put the text in quotes',
    ],
    ['an at sign', 'a: @b', 'yaml.bad-scalar-start', 1, 'put it in quotes'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'yaml.multiple-docs', 2, 'one definition'],
    ['a tag', 'a: !python/object x', 'yaml.tag', 1, 'may not start with !'],
    ['a known tag', 'a: !!binary aGk=', 'yaml.tag', 1, 'may not start with !'],
    ['another version of YAML', '%YAML 1.1\n---\na: no', 'yaml.version', 1, 'YAML 1.2'],
    ['a list', '- a', 'yaml.not-a-map', 1, 'process: my-process'],
    ['nothing', '', 'yaml.not-a-map', 1, 'process: my-process'],
    ['an alias of nothing', 'a: *b', 'yaml.unknown-alias', 1, 'no &b above'],
    ['a map as a key', 'a: {{ b }}', 'yaml.key-not-text', 1, 'plain word'],
    ['NUL', 'a: "b\\0"', 'yaml.control-character', 1, 'control character'],
    ['half a character', 'a: "\\ud800"', 'yaml.control-character', 1, 'half of a character pair'],
    ['a program word as a key', 'a: { __proto__: { b: 1 } }', 'yaml.reserved-key', 1, 'reserved word'],
  ])('%s', (_what, text, code, line, message) => {
    const found = problems(text).find((problem) => problem.code === code);
    expect(found).toMatchObject({
      line,
      severity: 'error',
      message: { en: expect.stringContaining(message), zh: expect.stringMatching(/\p{Script=Han}/u) },
    });
  });

  it('says nothing of what follows from an indentation by tabs', () => {
    expect(problems('a:\n\tb: 1\n\tc: 2\n  d: 3').map(({ code }) => code)).toEqual([
      'yaml.tab-as-indent',
      'yaml.tab-as-indent',
    ]);
  });

  it('leaves texts over several lines alone', () => {
    const text =
      'help: |\n  a: {\n   "b\nmore: some words\n  and more\nlist:\n- x\n- { y: "z\n    z" }\nbad: a: b';
    expect(problems(text)).toMatchObject([{ code: 'yaml.block-as-implicit-key', line: 10 }]);
  });

  it('says one thing about a line, however much is wrong with it', () => {
    expect(problems('a: { check: x in [1, 2] }\nb: 1')).toHaveLength(1);
    expect(problems('a: @x\nb: @y @z').map(({ line }) => line)).toEqual([1, 2]);
  });
});
