import type { FullText } from '../../../engine/model/text.js';

/** A JSON Schema, with our own annotations `x-later` and `x-expected`. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  /** Words of constructs that a coming version brings, with what they are called. */
  readonly 'x-later'?: Readonly<Record<string, FullText>>;
  /** What a value has to look like, where the pattern alone does not tell a person. */
  readonly 'x-expected'?: FullText;
}

/** Title and description of a property, which editors show as hover text, and an example or two. */
export function described(
  title: FullText,
  description: FullText,
  examples: readonly unknown[],
  schema: Schema,
): Schema {
  return {
    title: `${title.en} · ${title.zh}`,
    description: `${description.en}\n\n${description.zh}`,
    examples,
    ...schema,
  };
}

/** A reference to a shared part. */
export function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

/** A map of items by their id. */
export function mapOf(name: string): Schema {
  return { type: 'object', propertyNames: ref('id'), additionalProperties: ref(name) };
}

/** An object that takes these properties and no others. */
export function object(properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema {
  return { type: 'object', properties, additionalProperties: false, ...more };
}
