import type { RawValues } from '../../engine/model/command.js';
import type { Field } from '../../engine/model/field.js';
import type { Row, Value, Values } from '../../engine/model/value.js';
import { checkValues } from '../../engine/values/check-values.js';
import type { Span } from '../parse/source-node.js';
import type { Naming } from './raw-values.js';
import { ScenarioFailure } from './scenario.js';
import type { World } from './world.js';

/** Where given values stand in the file, and what they are read by. */
export interface GivenPlace {
  readonly node: Span;
  readonly world: World;
  readonly naming: Naming;
}

const badGiven = {
  en: 'What is given does not fit the fields of the process.',
  zh: '给定的值与流程的字段不符。',
};

/**
 * Values that a scenario says are there, as the record would hold them.
 * @throws ScenarioFailure when they do not fit the fields.
 */
export function checkedGiven(
  fields: readonly Field[],
  raw: RawValues,
  { node, world, naming }: GivenPlace,
): Values {
  /** Rows of the record, or, while it is being created, of the values that come with it. */
  const rowIds = (table: string): ReadonlySet<string> => {
    const rows = raw[table] ?? world.fields[table];
    return new Set(Array.isArray(rows) ? (rows as readonly Row[]).map(({ id }) => id) : []);
  };
  const { now, zone } = world;
  const { values, problems } = checkValues(fields, raw, { pointer: '', now, zone, mode: 'change', rowIds });
  if (problems.length > 0) {
    const say = (pointer: string, text: string) => `${pointer}: ${naming.names.readable(text)}`;
    const seen = problems.map(({ pointer, message }) => ({
      en: say(pointer, message.en),
      zh: say(pointer, message.zh),
    }));
    throw new ScenarioFailure(node, badGiven, seen);
  }
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== null),
  );
}
