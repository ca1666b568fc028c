import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from '@jest/globals';
import { parseTree } from '../../parse/parse-source.js';
import { plainOf } from '../../parse/source-node.js';
import type { Schema } from '../../schema/parts/words.js';
import { EXPECTATION_KEYS } from '../parse-expectation.js';
import { ACTS, GIVEN_KEYS, SCENARIO_KEYS, STEP_KEYS } from '../parse-scenarios.js';
import { processTestsSchema } from './process-tests-schema.js';

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(processTestsSchema);

function errorsIn(text: string): readonly string[] {
  const { root } = parseTree({ path: 'x.test.yaml', text });
  validate(root === undefined ? undefined : plainOf(root));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const shipped = ['process-definitions/tests', 'examples/tests'].flatMap((folder) =>
  readdirSync(folder).map((name) => `${folder}/${name}`),
);

/** Every property an author can write, by where the schema says so. */
function properties(schema: Schema, at: string): [string, Schema][] {
  const own = Object.entries(schema.properties ?? {}).map(([name, property]): [string, Schema] => [
    `${at}.${name}`,
    property,
  ]);
  const below = Object.entries(schema).flatMap(([keyword, part]) =>
    typeof part === 'object' && part !== null && !keyword.startsWith('x-') && keyword !== 'examples'
      ? Object.entries(
          keyword === 'properties' || keyword === '$defs' || Array.isArray(part) ? part : { [keyword]: part },
        )
      : [],
  );
  return [
    ...own,
    ...below.flatMap(([name, part]) =>
      typeof part === 'object' && part !== null ? properties(part as Schema, `${at}.${name}`) : [],
    ),
  ];
}

const keysOf = (name: string) =>
  Object.keys((processTestsSchema['$defs'] as Record<string, Schema>)[name]?.properties ?? {}).sort();

describe('the schema of test files', () => {
  it.each(shipped)('fits %s', (path) => {
    expect(errorsIn(readFileSync(path, 'utf8'))).toEqual([]);
  });

  it.each([
    ['- { name: x, gvien: {} }', 'additional properties'],
    ['- { given: {} }', "required property 'name'"],
    ['- { name: x, when: [{ advnace: null }] }', 'additional properties'],
    ['- { name: x, when: [{ do: advnace }] }', 'allowed values'],
    ['- { name: x, when: [{ wait: 3 days }] }', 'pattern'],
    ['- { name: x, then: { verdicts: { a: good } } }', 'allowed values'],
    ['- { name: x, given: { linked: { a: [{ stag: x }] } } }', 'additional properties'],
    ['name: x', 'must be array'],
  ])('finds what is wrong with %s', (text, message) => {
    expect(errorsIn(text).join('; ')).toContain(message);
  });

  it('knows the words the reader knows, and no others', () => {
    expect(keysOf('scenario')).toEqual([...SCENARIO_KEYS].sort());
    expect(keysOf('given')).toEqual([...GIVEN_KEYS].sort());
    expect(keysOf('step')).toEqual([...STEP_KEYS].sort());
    expect(keysOf('expectation')).toEqual([...EXPECTATION_KEYS].sort());
    expect(keysOf('step')).toEqual(expect.arrayContaining([...ACTS]));
  });

  const all = properties(processTestsSchema, '');

  it.each(all)(
    '%s has a title, a hover text in both languages and an example',
    (_path, { title, description, examples }) => {
      expect(title).toMatch(/^[^·]+ · \P{ASCII}/u);
      expect(description).toMatch(/^[A-Z`][^]+\n\n[^]*\p{Script=Han}/u);
      expect(Array.isArray(examples) && examples.length > 0).toBe(true);
    },
  );

  it('gives examples that fit', () => {
    const ajv = new Ajv2020({ strict: false, schemas: [processTestsSchema] });
    for (const [path, { examples, ...property }] of all) {
      const check = ajv.compile({ ...property, $defs: processTestsSchema['$defs'] });
      for (const example of examples as unknown[])
        expect([path, example, check(example)]).toEqual([path, example, true]);
    }
  });
});
