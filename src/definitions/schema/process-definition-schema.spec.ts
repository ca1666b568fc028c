import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { businessCalendarSchema } from './business-calendar-schema.js';
import { librarySchema } from './library-schema.js';
import { basics } from './parts/basics.js';
import type { Schema } from './parts/words.js';
import { processDefinitionSchema } from './process-definition-schema.js';

/** As an editor does: the schema alone, without anything of ours. */
function validatorOf(schema: Schema) {
  return new Ajv2020({ strict: false, validateFormats: false }).addSchema(schema);
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every form of value and every property an author can write, by the pointer at which the schema describes it. */
function properties(schema: Schema, at: string): [string, Schema][] {
  return Object.entries(schema).flatMap(([keyword, part]): [string, Schema][] => {
    if (!isSchema(part) || keyword.startsWith('x-')) return [];
    if (keyword !== 'properties' && keyword !== '$defs') return properties(part, `${at}/${keyword}`);
    return Object.entries(part).flatMap(([name, below]): [string, Schema][] => {
      if (!isSchema(below)) return [];
      const here = `${at}/${keyword}/${name}`;
      const written = keyword === 'properties' || name in basics;
      return [...(written ? [[here, below] as [string, Schema]] : []), ...properties(below, here)];
    });
  });
}

describe.each([
  [
    'a definition',
    processDefinitionSchema,
    ['version', 'where', 'validOn', 'quorum', 'replaces', 'duration'],
  ],
  ['a library', librarySchema, ['library', 'policies', 'remind']],
  ['a calendar', businessCalendarSchema, ['workweek', 'makeUpDays']],
])('the schema of %s', (_what, schema, words) => {
  const all = properties(schema, '#');
  const ajv = validatorOf(schema);

  it('covers the words of the format', () => {
    const names = all.map(([pointer]) => pointer.split('/').at(-1));
    expect(names).toEqual(expect.arrayContaining(words));
  });

  it.each(all)(
    'gives %s a title, a hover text in both languages, and examples that fit',
    (pointer, { title, description, examples }) => {
      expect(title).toMatch(/^[^·]+ · \P{ASCII}/u);
      expect(description).toMatch(/^[A-Z`][^]+\n\n[^]*\p{Script=Han}/u);
      expect(Array.isArray(examples) && examples.length > 0).toBe(true);
      const validate = ajv.compile({ $ref: `${String(schema['$id'])}${pointer}` });
      const unfit = [examples].flat().filter((example) => !validate(example));
      expect(unfit).toEqual([]);
    },
  );
});

describe('the published schema', () => {
  const root = new URL('../../../', import.meta.url);
  const published: readonly (readonly [string, Schema])[] = [
    ['examples/', processDefinitionSchema],
    ['process-definitions/', processDefinitionSchema],
    ['process-definitions/calendars/', businessCalendarSchema],
  ];
  const files = published.flatMap(([folder, schema]) =>
    readdirSync(new URL(folder, root))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`${folder}${name}`, schema] as const),
  );

  it.each(files)('is all an editor needs to accept %s', (file, schema) => {
    const ajv = validatorOf(schema);
    const data: unknown = parse(readFileSync(new URL(file, root), 'utf8'));
    expect(ajv.validate(String(schema['$id']), data) ? [] : ajv.errors).toEqual([]);
  });

  it.each([
    ['a definition that lacks what it must have', { process: 'a', version: 1 }],
    ['an overlay word in a definition that extends nothing', { fields: { a: { remove: 'x' } } }],
  ])('refuses %s', (_what, data) => {
    expect(validatorOf(processDefinitionSchema).validate(String(processDefinitionSchema['$id']), data)).toBe(
      false,
    );
  });
});
