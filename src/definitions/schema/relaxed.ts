import { overlayWords } from './parts/overlay.js';
import type { Schema } from './parts/words.js';

type Schemas = Readonly<Record<string, Schema>>;

/** What a variant need not say, since its parent does. */
const FROM_PARENT = ['required', 'dependentRequired', 'minProperties', 'x-item'];

const isMap = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an item in a list is known by an `id`: without it, nobody could tell which one of the parent is meant. */
const needsId = ({ required }: Schema) => Array.isArray(required) && required.includes('id');

/**
 * The same parts as a variant writes them, under `overlay-…`: nothing is required but the ids of items in lists, and every
 * item takes the words that say how it departs from its parent.
 */
export function relaxed(parts: Schemas): Schemas {
  const relaxEach = (schemas: Schemas): Schemas =>
    Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, relax(schema)]));

  function relaxValue(keyword: string, value: unknown): unknown {
    const part = keyword === '$ref' ? /^#\/\$defs\/(.+)$/.exec(String(value))?.[1] : undefined;
    if (part !== undefined) return part in parts ? `#/$defs/overlay-${part}` : value;
    if (keyword === 'examples' || !isMap(value)) return value;
    return keyword === 'properties' ? relaxEach(value as Schemas) : relax(value);
  }

  function relax(schema: Schema): Schema {
    const kept = Object.entries(schema)
      .filter(([keyword]) => !FROM_PARENT.includes(keyword))
      .map(([keyword, value]) => [keyword, relaxValue(keyword, value)] as const);
    const loose: Schema = Object.fromEntries(kept);
    const place = schema['x-item'];
    if (place === undefined) return loose;
    return {
      ...loose,
      properties: { ...overlayWords[place], ...loose.properties },
      ...(needsId(schema) && { required: ['id'] }),
    };
  }

  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [`overlay-${name}`, relax(part)]));
}
