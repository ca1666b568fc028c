import type { CompiledProcess } from '../../../engine/compile-process.js';
import { full, list } from '../../../engine/criteria/wording.js';
import type { FullText } from '../../../engine/model/text.js';
import type { Values } from '../../../engine/model/value.js';
import { displayValue } from '../../../engine/values/display-value.js';
import { inEveryLanguage } from '../../../engine/values/value-type.js';
import type { Counterexample, StoryAct } from '../finding.js';
import { idOf, OWNER } from '../story/cast.js';
import { replay } from '../story/replay.js';
import { stepsOf } from '../story/words.js';
import type { Witness } from './witness/build-witness.js';

/** What a record holds, in words. */
export function valuesInWords(values: Values, { fields }: CompiledProcess): FullText {
  return list(
    Object.entries(values).flatMap(([id, value]) => {
      const field = fields.get(id);
      if (field === undefined) return [];
      const name = full(field.name, id);
      const shown = inEveryLanguage((language) => displayValue(field, value, language, { zone: 'UTC' }));
      return [{ en: `${name.en} ${shown.en}`, zh: `${name.zh} ${shown.zh}` }];
    }),
  );
}

/**
 * The story of a record that is created just so; undefined where the engine does not let it be created with these values
 * and where it takes more than that to come about.
 */
export function creationStory(
  process: CompiledProcess,
  { state }: Witness,
  end: FullText,
): Counterexample | undefined {
  const computed = new Set(
    process.definition.fields.filter((field) => field.is !== undefined).map(({ id }) => id),
  );
  const fields = Object.fromEntries(Object.entries(state.fields).filter(([id]) => !computed.has(id)));
  const command = {
    type: 'create',
    id: idOf('the record'),
    reference: '1',
    name: 'The record',
    owner: OWNER,
    fields,
  } as const;
  const act: StoryAct = { kind: 'command', command, as: 'owner' };
  const steps = stepsOf(process, [act]);
  const stages = process.definition.stages.map(({ id }) => id);
  return stages
    .map((stage): Counterexample => ({ steps, end, expected: { stage } }))
    .find((story) => replay(process, story).reproduced);
}
