import fc from 'fast-check';
import { Remembered } from './memory.js';

/** JSON text that goes into a body as it stands, for what `JSON.stringify` would not write. */
export class RawJson {
  constructor(readonly text: string) {}
}

/** Values nobody asked for. */
const hostileValues = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    2 ** 53,
    -0,
    '',
    ' ',
    [],
    {},
    [[]],
    [null],
    { '': '' },
    '\0',
    'a\0b',
    '../..',
    "' or 1=1 --",
    '${7*7}',
    '<script>',
    'constructor',
    'toString',
    '9'.repeat(400),
    'x'.repeat(20_000),
    '\u202e',
    '\ufeff',
    'NaN',
    { constructor: { prototype: {} } },
    { personal: 'x', commitment: 'y' },
    { amount: '1e400', currency: 'CNY' },
    { amount: '-1', currency: 'cny' },
    '0000-00-00',
    '+275760-09-13T00:00:00Z',
    '2026-02-30',
    '-P1D',
    'PT0S',
  ),
  fc
    .constantFrom(
      '1e400',
      '-1e400',
      '123456789012345678901234567890',
      '0.1e-400',
      '"\\ud800"',
      '"\\udc00x"',
      '{"__proto__":{"a":1}}',
      '{"a":1,"a":2}',
      `${'['.repeat(40)}${']'.repeat(40)}`,
      '"\\u0000"',
    )
    .map((text) => new RawJson(text)),
  fc.jsonValue(),
);

/** Bodies that are not what they should be, whatever that is. */
const hostileTexts = fc.constantFrom<Buffer | string>(
  '',
  '{',
  '{}',
  '[]',
  'null',
  'true',
  '0',
  '"x"',
  '{"a":1,}',
  "{'a':1}",
  '{"a":1}{"b":2}',
  '\ufeff{}',
  '[1,2',
  'NaN',
  '{"a":undefined}',
  '{"name":"a","name":"b"}',
  '{"__proto__":{"admin":true}}',
  `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`,
  '['.repeat(100_000),
  Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
  Buffer.from('{"name":"\xe9"}', 'latin1'),
  Buffer.from([0]),
  `{"name":"${'x'.repeat(1_048_600)}"}`,
);

type Path = readonly (string | number)[];

/** Every place in a value. */
function placesIn(value: unknown, path: Path = []): Path[] {
  const isWhole = value instanceof RawJson || value instanceof Remembered;
  if (typeof value !== 'object' || value === null || isWhole) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))];
}

function changedAt(value: unknown, [key, ...rest]: Path, change: (at: unknown) => unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return change(value);
  if (Array.isArray(value))
    return value.map((part: unknown, place) =>
      String(place) === key ? changedAt(part, rest, change) : part,
    );
  const changed = changedAt((value as Record<string, unknown>)[key], rest, change);
  const { [key]: _, ...others } = value as Record<string, unknown>;
  return changed === undefined ? others : { ...others, [key]: changed };
}

const KEYS = [
  'extra',
  '',
  'constructor',
  'toString',
  'x'.repeat(300),
  'a b',
  '键',
  'id',
  'org',
  'version',
  'type',
];

/** A body with one thing wrong: a value of another kind, one missing, one too many, or none of it JSON. */
export function spoiledBody(sound: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const spoiled = sound.chain((body) => {
    const places = fc.constantFrom(...placesIn(body));
    const added = fc.tuple(fc.constantFrom(...KEYS), hostileValues);
    return fc.oneof(
      fc.tuple(places, hostileValues).map(([path, value]) => changedAt(body, path, () => value)),
      places.map((path) => changedAt(body, path, () => undefined) ?? {}),
      fc
        .tuple(places, added)
        .map(([path, [key, value]]) =>
          changedAt(body, path, (at) =>
            at?.constructor === Object ? { ...at, [key]: value } : { [key]: value },
          ),
        ),
    );
  });
  return fc.oneof(
    { weight: 3, arbitrary: spoiled },
    { weight: 1, arbitrary: hostileTexts.map((text) => Buffer.from(text)) },
  );
}
