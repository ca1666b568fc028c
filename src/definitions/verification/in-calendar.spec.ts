import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadCalendar } from '../calendars/load-calendar.js';
import { loadDefinition } from '../load-definition.js';
import { definitionText } from '../testing/definition-text.js';
import { inCalendar } from './in-calendar.js';
import { replay } from './story/replay.js';
import { verify } from './verify.js';

const file = new URL('../../../process-definitions/calendars/CN.yaml', import.meta.url);
const { calendar } = loadCalendar({ path: 'calendars/CN.yaml', text: readFileSync(file, 'utf8') });

function load(body: string) {
  const { definition } = loadDefinition({ path: 'sample.yaml', text: definitionText(body) });
  if (definition === undefined) throw new Error('the definition has errors');
  return definition;
}

describe('workdays while verifying', () => {
  // 30 September 2026 is a Wednesday; from the 1st to the 7th of October nobody works in China.
  const body = (
    day: string,
  ) => `fields: { signed: { type: date, required: true, min: 2026-09-30, max: 2026-09-30 } }
stages: [{ id: first, exit: { in-time: { check: signed + 1 workday == ${day} } } }]
outcomes: { won: { from: first }, lost: { from: any } }`;

  it('are counted in the calendar of the definition: over the Golden Week the next one is the 8th', () => {
    const golden = load(body('2026-10-08'));
    expect(calendar?.key).toBe('CN');
    expect(verify(golden, calendar).verdict).toBe('ok');
    expect(verify(golden).verdict).not.toBe('ok');
  });

  it('are Monday to Friday where it has none', () => {
    const plain = load(body('2026-10-01'));
    expect(verify(plain).verdict).toBe('ok');
    expect(verify(plain, calendar).verdict).not.toBe('ok');
  });

  it('decide how a story ends when it is run again', () => {
    const dated = `roles: { rep: { is: owner } }
fields: { signed: { type: date, required: true, min: 2026-01-05, max: 2026-01-05 } }
rules: [{ at: signed + 31 workdays, if: today < signed, do: { remind: rep } }]`;
    const definition = load(dated);
    const [story] = verify(definition, calendar).findings.flatMap(
      ({ counterexample }) => counterexample ?? [],
    );
    expect(story?.expected.seen).toMatchObject([{ kind: 'not-fired', timer: 'rules.1', standing: 'due' }]);
    // Thirty-one workdays from 5 January end on 24 February after Spring Festival, by the week alone on the 17th.
    const early = story?.steps.map((step) =>
      step.act.kind === 'wait' ? { ...step, act: { ...step.act, duration: 'P45D' } } : step,
    );
    const cut = story && early && { ...story, steps: early };
    expect(
      [story, cut].map((one) => one && replay(inCalendar(definition, calendar), one).reproduced),
    ).toEqual([true, false]);
    expect(cut && replay(inCalendar(definition, undefined), cut)).toEqual({ reproduced: true });
  });
});
