import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DefinitionSet } from './loading/definition-set.js';
import type { SourceFile } from './parse/parse-source.js';
import { runScenarios } from './scenarios/run-scenarios.js';

const page = readFileSync(new URL('../../docs/cookbook.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```yaml\n([^`]*)```/g)].map(([, yaml]) => yaml ?? '');

function fileOf(text: string): SourceFile {
  const [, kind, key] = /^(process|library): (\S+)/.exec(text) ?? [];
  return { path: `${kind === 'library' ? 'libraries/' : ''}${key ?? 'unnamed'}.yaml`, text };
}

const files = blocks.filter((text) => !text.startsWith('- name')).map(fileOf);
const tests = blocks.filter((text) => text.startsWith('- name'));
const set = new DefinitionSet(files);

describe('the cook-book', () => {
  it.each(files.map((file) => [file.path, file] as const))('has %s load', (_path, file) => {
    const errors = set.problemsOf(file).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ line, message }) => `${String(line)}: ${message.en}`)).toEqual([]);
  });

  it.each(tests.map((text) => [/- name: (.*)/.exec(text)?.[1] ?? '', text] as const))(
    'shows: %s',
    (_name, text) => {
      const definitions = files.flatMap((file) => set.load(file).definition ?? []);
      const { problems, results } = runScenarios(definitions, { path: 'cookbook.test.yaml', text });
      const failures = results.flatMap(({ failures: list }) =>
        list.map(({ line, message, explanation }) => [line, message.en, ...explanation.map(({ en }) => en)]),
      );
      expect([problems, failures]).toEqual([[], []]);
      expect(results.length).toBeGreaterThan(0);
    },
  );
});
