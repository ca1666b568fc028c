import { describe, expect, it } from '@jest/globals';
import { processDefinitionSchema } from './process-definition-schema.js';
import type { Schema } from './parts/words.js';

/** Every property an author can write, by where the schema says so. */
function properties(schema: Schema, at: string): [string, Schema][] {
  const here = Object.entries(schema.properties ?? {}).map(([name, property]): [string, Schema] => [
    `${at}.${name}`,
    property,
  ]);
  const below = Object.entries(schema).flatMap(([keyword, part]) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) && !keyword.startsWith('x-')
      ? Object.entries(keyword === 'properties' || keyword === '$defs' ? part : { [keyword]: part })
      : [],
  );
  return [
    ...here,
    ...below.flatMap(([name, part]) =>
      typeof part === 'object' && part !== null ? properties(part as Schema, `${at}.${name}`) : [],
    ),
  ];
}

const all = properties(processDefinitionSchema, '');

describe('the schema of a definition', () => {
  it('covers the constructs of the format', () => {
    const names = new Set(all.map(([path]) => path.split('.').at(-1)));
    for (const name of [
      'process',
      'roles',
      'evidence',
      'where',
      'eachOf',
      'newerThan',
      'within',
      'jumps',
      'maxSize',
      'personal',
    ]) {
      expect(names).toContain(name);
    }
  });

  it.each(all)(
    '%s has a title, a hover text in both languages and an example',
    (_path, { title, description, examples }) => {
      expect(title).toMatch(/^[^·]+ · \P{ASCII}/u);
      expect(description).toMatch(/^[A-Z`][^]+\n\n[^]*\p{Script=Han}/u);
      expect(Array.isArray(examples) && examples.length > 0).toBe(true);
    },
  );
});
