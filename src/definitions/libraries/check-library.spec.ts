import { describe, expect, it } from '@jest/globals';
import { DefinitionSet } from '../loading/definition-set.js';

const library = `library: standards
version: 1
language: en
name: Standards
fields:
  budget: { name: Budget, type: money, min: 0 }
  share: { name: Share, type: percent, is: "1 - share" }
evidence: { visit: { name: Visit, expires: P30D } }
policies:
  known-first: { name: Known first, at: probability >= 30%, requires: { met: { name: Met, evidence: meeting } } }
`;

const sound = library.replace(', is: "1 - share"', '');

const texts = `name: 标准
fields: { budget: { name: 预算 }, share: { name: 份额 } }
evidence: { visit: { name: 拜访 } }
policies: { known-first: { name: 先了解, requires: { met: { name: 已见 } } } }
`;

/** What is said of a library, by place. */
function saidOf(text: string, side?: string, more: readonly string[] = []): readonly string[] {
  const file = { path: 'libraries/standards.yaml', text };
  const beside = side === undefined ? [] : [{ path: 'i18n/zh/standards.yaml', text: side }];
  const others = more.map((path) => ({ path, text: 'process: standards\n' }));
  return new DefinitionSet([file, ...beside, ...others])
    .problemsOf(file)
    .map(({ file: of, line, code }) => `${of}:${String(line)} ${code}`);
}

describe('a library by itself', () => {
  it('is in order, whatever it asks of the processes that use it', () => {
    expect(saidOf(sound)).toEqual([]);
    expect(saidOf(sound, texts)).toEqual([]);
  });

  it.each([
    [
      'a file called otherwise',
      sound.replace('standards', 'others'),
      'libraries/standards.yaml:1 library.file-name',
    ],
    ['a field that is computed from itself', library, 'libraries/standards.yaml:7 definition.computed-cycle'],
    [
      'limits that a type does not take',
      sound.replace('min: 0', 'minLength: 3'),
      'libraries/standards.yaml:6 definition.field-shape',
    ],
    [
      'a time that is none',
      sound.replace('P30D', 'P0D'),
      'libraries/standards.yaml:8 definition.duration-length',
    ],
    [
      'a word it does not know',
      sound.replace('at:', 'att:'),
      'libraries/standards.yaml:10 definition.unknown-property',
    ],
  ])('is told of %s', (_what, text, expected) => {
    expect(saidOf(text)).toEqual([expected]);
  });

  it.each([
    [
      'a text that is missing',
      texts.replace('visit: { name: 拜访 }', ''),
      'libraries/standards.yaml:8 definition.missing-translation',
    ],
    [
      'one of a policy',
      texts.replace('{ name: 已见 }', '{}'),
      'libraries/standards.yaml:10 definition.missing-translation',
    ],
  ])('is told of %s', (_what, side, expected) => {
    expect(saidOf(sound, side)).toEqual([expected]);
  });

  it('is told of texts it has no place for, in their own file', () => {
    expect(saidOf(sound, texts.replace('budget', 'bugdet'))).toContain(
      'i18n/zh/standards.yaml:2 text.unknown-key',
    );
  });

  it('leaves texts to a process of the same name', () => {
    expect(saidOf(sound, 'stages: { first: { name: 第一 } }', ['standards.yaml'])).toEqual([]);
  });
});
