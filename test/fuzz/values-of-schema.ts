import fc from 'fast-check';
import type { ApiDocument, Schema } from './api-document.js';
import { Remembered, type Kind } from './memory.js';

/** What an id of this name is an id of. */
const KIND_OF_NAME: Readonly<Record<string, Kind>> = {
  customer: 'customer',
  manager: 'person',
  owner: 'person',
  to: 'person',
  lead: 'person',
  person: 'person',
  substitute: 'person',
  user: 'person',
  from: 'person',
  grantedBy: 'person',
  instance: 'instance',
  into: 'contact',
  members: 'person',
  team: 'team',
  supersedes: 'evidence',
  evidence: 'evidence',
};

/** A placeholder for something remembered. */
export function remembered(kind: Kind, part?: string, definition?: string): fc.Arbitrary<Remembered> {
  return fc.nat(999).map((place) => new Remembered(kind, place, part, definition));
}

const instants = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Words as people write them, in both languages, seldom as long as they may be. */
function texts({ minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  const words = fc.constantFrom(
    'Acme',
    '华东仪器',
    'O’Neill & Söhne',
    '质检产线',
    'x',
    '😀',
    '“quoted” <b>',
    '1e3',
    'null',
  );
  const sentence = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
  const any = fc.string({ minLength, maxLength: Math.min(maxLength, 40), unit: 'grapheme' });
  const longest = fc.constant('长'.repeat(maxLength));
  return fc
    .oneof(
      { weight: 8, arbitrary: sentence },
      { weight: 3, arbitrary: any },
      { weight: 1, arbitrary: longest },
    )
    .map((text) => Array.from(text.padEnd(minLength, 'x')).slice(0, maxLength).join(''))
    .map((text) =>
      text.length > maxLength ? text.slice(0, maxLength).replace(/\p{Surrogate}/gu, '') : text,
    );
}

/** Values that a schema of the document lets pass, with placeholders where ids belong. */
export class ValuesOfSchema {
  constructor(private readonly document: ApiDocument) {}

  of(schema: Schema, name = ''): fc.Arbitrary<unknown> {
    if (schema.$ref !== undefined) {
      const component = this.document.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
      return component === undefined ? fc.constant(null) : this.of(component, name);
    }
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices !== undefined) return fc.oneof(...choices.map((choice) => this.of(choice, name)));
    return this.ofType(schema, name);
  }

  private ofType(schema: Schema, name: string): fc.Arbitrary<unknown> {
    switch (schema.type) {
      case 'object':
        return this.objects(schema);
      case 'array': {
        const { items = {}, minItems = 0, maxItems = 4 } = schema;
        return fc.array(this.of(items, name), {
          minLength: minItems,
          maxLength: Math.min(Math.max(minItems, 4), maxItems),
        });
      }
      case 'string':
        return this.strings(schema, name);
      case 'integer':
      case 'number':
        return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1000, 1_000_000) });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      default:
        return fc.oneof(texts({}), fc.integer(), fc.boolean(), fc.constant(null));
    }
  }

  private objects({ properties = {}, required = [] }: Schema): fc.Arbitrary<object> {
    const members = Object.entries(properties).map(([key, member]) => [key, this.of(member, key)] as const);
    return fc.record(Object.fromEntries(members), { requiredKeys: [...required] });
  }

  private strings(schema: Schema, name: string): fc.Arbitrary<unknown> {
    const { format, pattern } = schema;
    const kind = name === 'cursor' ? 'cursor' : KIND_OF_NAME[name];
    if (name === 'cursor' || (format === 'uuid' && kind !== undefined))
      return remembered(kind ?? 'cursor', kind === 'evidence' ? 'evidence' : 'id');
    if (format === 'uuid') return fc.uuid();
    if (format === 'date-time') return instants;
    if (format === 'date') return instants.map((instant) => instant.slice(0, 10));
    if (format === 'email') return fc.uuid().map((id) => `${id}@example.com`);
    if (format === 'uri') return fc.webUrl({ validSchemes: ['https'] });
    if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
    return texts(schema);
  }
}
