import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { loadDefinition } from './load-definition.js';
import { processDefinitionSchema } from './schema/process-definition-schema.js';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/format.md', root), 'utf8');

const examplesIn = (text: string) => [...text.matchAll(/```yaml\n([^`]*)```/g)].map(([, yaml]) => yaml ?? '');

const ROOMS = 'definition|overlay|library|calendar|text|yaml';

/** The codes that are written in the sources beside the rules. */
function codes(): readonly string[] {
  const folder = new URL('src/definitions/', root);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.includes('.spec.') && !path.startsWith('scenarios'),
  );
  const found = sources.flatMap((path) => [
    ...readFileSync(new URL(path, folder), 'utf8').matchAll(
      new RegExp(`code: '((?:${ROOMS})\\.[a-z-]+)'`, 'g'),
    ),
  ]);
  return [...new Set(found.map(([, code]) => code ?? ''))];
}

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(processDefinitionSchema);

/** What an editor that knows the schema would mark in a piece of a definition, to which the rest is to be thought. */
function marked(piece: object, part: string): unknown {
  const validate = ajv.getSchema(`${String(processDefinitionSchema['$id'])}#/$defs/${part}`);
  return validate?.(piece) === true ? [] : validate?.errors;
}

describe('the page on the format', () => {
  const [whole = '', ...parts] = examplesIn(page);

  it('has a process that loads without a word of complaint', () => {
    const { definition, problems } = loadDefinition({ path: 'small-sale.yaml', text: whole });
    expect(problems).toEqual([]);
    expect(definition?.stages.map(({ id }) => id)).toEqual(['qualify', 'propose']);
  });

  it.each(parts.filter((part) => !part.startsWith('name: 小额销售')))(
    'has a part that fits the schema:\n%s',
    (part) => {
      expect(marked(parse(part) as object, 'overlay-definitionFile')).toEqual([]);
    },
  );

  it.each(codes())('explains %s', (code) => {
    expect(page.includes(`| \`${code}\` |`) || code === 'definition.duplicate-id').toBe(true);
  });
});

describe('the page of a criterion', () => {
  const folder = new URL('docs/criteria/', root);
  const parts = readdirSync(folder).flatMap((name) =>
    examplesIn(readFileSync(new URL(name, folder), 'utf8')).map((part) => [name, part] as const),
  );

  it.each(parts)('%s has an example that fits the schema:\n%s', (_name, part) => {
    const data = parse(part) as object;
    const gate = 'exit' in data || 'entry' in data;
    expect(
      marked(gate ? { id: 'any', ...data } : data, gate ? 'overlay-stage' : 'overlay-definitionFile'),
    ).toEqual([]);
  });
});
