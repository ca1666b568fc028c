import type { FullText } from '../../../engine/model/text.js';
import { phrases, type PhraseName } from '../../phrases/phrases.js';

/** Whether a thing stands in a list, or in a map under its id. */
export type ItemPlace = 'list' | 'map';

/** A JSON Schema, with annotations of our own. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  /** What a value has to look like, where the pattern alone does not tell a person. */
  readonly 'x-expected'?: FullText;
  /** The phrase the value is, which can guess what was meant. */
  readonly 'x-phrase'?: PhraseName;
  /** Marks a thing with an id: what an overlay can remove or replace. */
  readonly 'x-item'?: ItemPlace;
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

/** An object with an id, which an overlay can refer to. */
export function item(
  place: ItemPlace,
  properties: Readonly<Record<string, Schema>>,
  more: Schema = {},
): Schema {
  return object(properties, { 'x-item': place, ...more });
}

/** A value in a few words that mean more than one thing. */
export function phrase(name: PhraseName): Schema {
  const { pattern, expected } = phrases[name];
  return { type: 'string', pattern, 'x-expected': expected, 'x-phrase': name };
}
