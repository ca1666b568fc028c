import type { Field } from '../../engine/model/field.js';
import type { FullText } from '../../engine/model/text.js';
import type { Value, Values } from '../../engine/model/value.js';
import { sameValue } from '../../engine/values/compare-values.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import { displayValue } from '../../engine/values/display-value.js';
import { entriesOf, type SourceNode } from '../parse/source-node.js';
import { checkedGiven, type GivenPlace } from './checked-given.js';
import { rawOf } from './raw-values.js';
import { ScenarioFailure } from './scenario.js';

const NONE = '—';

function shown(field: Field, value: Value | undefined, { naming: { names }, world: { zone } }: GivenPlace) {
  if (value === undefined) return { en: NONE, zh: NONE };
  const nameOf = (id: string) => names.readable(id);
  const show = (language: 'en' | 'zh') => displayValue(field, value, language, { zone, nameOf });
  return { en: show('en'), zh: show('zh') };
}

function same(one: Value | undefined, other: Value | undefined): boolean {
  return one === undefined || other === undefined ? one === other : sameValue(one, other);
}

/** A computed field is compared as one that is entered would be. */
function enterable({ is: _computed, ...field }: Field): Field {
  return field;
}

/**
 * What does not stand in the fields of the record as it should, computed ones included; null: it has no value.
 * @throws ScenarioFailure when there is no such field, or no such value.
 */
export function fieldDifferences(wanted: SourceNode, found: Values, place: GivenPlace): readonly FullText[] {
  const fields = place.world.process.definition.fields.map(enterable);
  const expected = checkedGiven(fields, rawOf(fields, wanted, place.naming), place);
  return entriesOf(wanted).flatMap(({ key, keySpan }) => {
    const field = fields.find(({ id }) => id === key);
    if (field === undefined) {
      const guess = didYouMean(
        key,
        fields.map(({ id }) => id),
      );
      throw new ScenarioFailure(keySpan, {
        en: `There is no field ${key}.${guess === undefined ? '' : ` Did you mean ${guess}?`}`,
        zh: `没有字段 ${key}。${guess === undefined ? '' : `是否指 ${guess}？`}`,
      });
    }
    if (same(expected[key], found[key])) return [];
    const [should, is] = [shown(field, expected[key], place), shown(field, found[key], place)];
    return [
      {
        en: `${key} should be ${should.en} and is ${is.en}.`,
        zh: `${key}应为 ${should.zh}，实际为 ${is.zh}。`,
      },
    ];
  });
}
