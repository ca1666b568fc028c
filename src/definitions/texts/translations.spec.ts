import { describe, expect, it } from '@jest/globals';
import { loadDefinition } from '../load-definition.js';
import { definitionText, problemsIn } from '../testing/definition-text.js';

const BODY = [
  'fields: { way: { name: Way, type: choice, of: { low: Low, high: High } }, t: { type: table, columns: { c: { name: Column } } } }',
  'evidence: { e: { name: Evidence, fields: { f: { name: Field } } } }',
  'stages:',
  '  - id: a',
  '    name: Stage',
  '    tasks: [{ id: call, name: Call, hint: Do it }]',
  '    exit: { known: { name: Known, evidence: e, hint: Ask }, either: { any: [{ name: One, task: call }, { fields: [way] }] } }',
  'outcomes: { lost: { name: Lost, from: any, asks: { why: { name: Why, type: choice, of: { price: Price } } } } }',
  'jumps: { default: { NO: No jumps } }',
].join('\n');

const ZH = `
name: 示例
fields: { way: { name: 方式, of: { low: 低, high: 高 } }, t: { columns: { c: { name: 列 } } } }
evidence: { e: { name: 证据, fields: { f: { name: 字段 } } } }
stages:
  a:
    name: 阶段
    tasks: { call: { name: 电话, hint: 去做 } }
    exit: { known: { name: 已知, hint: 询问 }, either: { 1: { name: 其一 } } }
outcomes: { lost: { name: 丢单, asks: { why: { name: 原因, of: { price: 价格 } } } } }
jumps: { default: { NO: 不得跳转 } }
`;

const side = (text: string, language = 'zh') => [{ path: `i18n/${language}/sample.yaml`, text }];

describe('texts in a side file', () => {
  it('complete those of the definition, under the same path', () => {
    const { definition, problems } = loadDefinition(
      { path: 'sample.yaml', text: definitionText(BODY) },
      side(ZH),
    );
    expect(problems.filter(({ code }) => code !== 'definition.unused')).toEqual([]);
    const stage = definition?.stages[0];
    expect([
      definition?.name,
      definition?.fields[0]?.options?.[1]?.name,
      definition?.fields[1]?.columns?.[0]?.name,
      definition?.evidence[0]?.fields[0]?.name,
      stage?.tasks[0]?.hint,
      stage?.exit[0]?.hint,
      definition?.outcomes[0]?.asks[0]?.options?.[0]?.name,
    ]).toEqual([
      { en: 'Sample', zh: '示例' },
      { en: 'High', zh: '高' },
      { en: 'Column', zh: '列' },
      { en: 'Field', zh: '字段' },
      { en: 'Do it', zh: '去做' },
      { en: 'Ask', zh: '询问' },
      { en: 'Price', zh: '价格' },
    ]);
    expect(stage?.exit[1]).toMatchObject({ of: [{ name: { en: 'One', zh: '其一' } }, {}] });
    expect(definition?.jumps.default).toEqual({
      rule: 'forbidden',
      reason: { en: 'No jumps', zh: '不得跳转' },
    });
  });

  it('may name what the definition leaves unnamed', () => {
    const { definition } = loadDefinition(
      { path: 'sample.yaml', text: definitionText() },
      side('stages: { first: { name: 第一 } }'),
    );
    expect(definition?.stages[0]?.name).toEqual({ zh: '第一' });
  });

  it.each([
    ['an item that is none', 'stages: { firts: { name: x } }', 'firts → first'],
    ['a property that is none', 'stages: { first: { nmae: x } }', 'nmae → name'],
    ['a section that is none', 'zzz: 1', 'zzz'],
    ['what holds no text', 'stages: { first: { exit: { nothing: { name: x } } } }', 'exit'],
  ])('are refused for %s', (_what, text, expected) => {
    const found = problemsIn(definitionText(), side(text)).filter(({ code }) => code === 'text.unknown-key');
    expect(
      found.map(({ at, suggestion }) => (suggestion === undefined ? at : `${at} → ${suggestion}`)),
    ).toEqual([expected]);
  });

  it.each([
    ['a text that is a map', 'name: { a: b }', 'text.not-a-text'],
    ['a text that is a number', 'name: 3', 'text.not-a-text'],
    ['a map that is a text', 'stages: x', 'text.not-a-text'],
    ['a key twice', 'name: x\nname: y', 'yaml.duplicate-key'],
    ['broken YAML', 'name: "x', 'yaml.unclosed-quote'],
  ])('report %s in their own file', (_what, text, code) => {
    const { definition, problems } = loadDefinition(
      { path: 'sample.yaml', text: definitionText() },
      side(text),
    );
    expect(problems.find((problem) => problem.code === code)?.file).toBe('i18n/zh/sample.yaml');
    expect(definition).toBeUndefined();
  });

  it('do not change what the definition itself says', () => {
    const { definition, problems } = loadDefinition(
      { path: 'sample.yaml', text: definitionText() },
      side('name: Other', 'en'),
    );
    expect(definition?.name).toEqual({ en: 'Sample' });
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['text.given-twice', 'warning']]);
  });

  it('belong in the folder of a language', () => {
    expect(problemsIn(definitionText(), side('name: x', 'fr')).map(({ code }) => code)).toEqual([
      'text.unknown-language',
    ]);
  });
});
