import { describe, expect, it } from '@jest/globals';
import type { Field } from '../../engine/model/field.js';
import { parseTree } from '../parse/parse-source.js';
import { Names } from './names.js';
import { rawOf } from './raw-values.js';
import { ScenarioFailure } from './scenario.js';

function field(id: string, type: Field['type'], rest: Partial<Field> = {}): Field {
  return { id, name: {}, type, required: false, requires: [], ...rest };
}

const fields = [
  field('amount', 'money'),
  field('share', 'percent'),
  field('note', 'text'),
  field('done', 'yesno'),
  field('lead', 'user'),
  field('chain', 'table', { columns: [field('person', 'contact'), field('role', 'choice')] }),
];
const names = new Names();

function raw(text: string, contacts?: ReadonlySet<string>) {
  const naming = contacts === undefined ? { names } : { names, contacts };
  return rawOf(fields, parseTree({ path: 'x', text }).root, naming);
}

describe('rawOf', () => {
  it('keeps figures as they are written and gives yes and no as such', () => {
    expect(raw('{ amount: CNY 10000000000000000.10, share: 60%, note: 2026-03-02, done: true }')).toEqual({
      amount: 'CNY 10000000000000000.10',
      share: '60%',
      note: '2026-03-02',
      done: true,
    });
  });

  it('passes null on, which clears a field', () => {
    expect(raw('{ note: null }')).toEqual({ note: null });
  });

  it('makes ids of people, and calls a row by its id, its person or its place', () => {
    expect(
      raw('{ lead: 孙悦, chain: [{ id: boss, role: decide }, { person: liu, role: buy }, { role: use }] }'),
    ).toEqual({
      lead: names.idOf('孙悦'),
      chain: [
        { id: names.idOf('boss'), role: 'decide' },
        { id: names.idOf('liu'), person: names.idOf('liu'), role: 'buy' },
        { id: names.idOf('chain-3'), role: 'use' },
      ],
    });
  });

  it('leaves what the process does not know for the engine to refuse', () => {
    expect(raw('{ colour: red }')).toEqual({ colour: 'red' });
  });

  it('refuses a contact the scenario does not have and guesses who is meant', () => {
    expect(() => raw('{ chain: [{ person: zhagn }] }', new Set(['zhang']))).toThrow(ScenarioFailure);
    expect(() => raw('{ chain: [{ person: zhagn }] }', new Set(['zhang']))).toThrow(/Did you mean zhang/);
  });
});
