import { describe, expect, it } from '@jest/globals';
import { createMachine, transition } from 'xstate';
import { poolSale, transition as named } from '../fixture/pool-sale.js';
import { pumpSale } from '../fixture/pump-sale.js';
import { ProcessMachine } from './process-machine.js';

const machine = new ProcessMachine(pumpSale);
const visiting = { visit: { work: 'open' } };

describe('ProcessMachine', () => {
  it('enters a stage with its regions at their beginning', () => {
    expect(machine.enter('visit')).toEqual(visiting);
  });

  it('advances to the next stage when the gate is open, and names what follows', () => {
    expect(machine.move(visiting, 'advance:offer', true)).toEqual({
      stateValue: { offer: { work: 'open' } },
      effects: [{ topic: 'stage.entered' }],
    });
  });

  it.each(['advance:offer', 'close:lost', 'back:visit'] as const)(
    'does not make the move %s behind a closed gate',
    (move) => {
      expect(machine.move(visiting, move, false)).toBeUndefined();
    },
  );

  it.each(['advance:closing', 'jump:closing', 'advance:nowhere', 'close:nothing'] as const)(
    'knows no move %s from the first stage',
    (move) => {
      expect(machine.move(visiting, move, true)).toBeUndefined();
    },
  );

  it('takes a named transition from where it leads, and from nowhere else', () => {
    const pool = new ProcessMachine(poolSale);
    expect(pool.move(visiting, 'transition:claim', true)?.stateValue).toEqual({ offer: { work: 'open' } });
    expect(pool.move(visiting, 'transition:claim', false)).toBeUndefined();
    expect(pool.move({ offer: { work: 'open' } }, 'transition:claim', true)).toBeUndefined();
  });

  it('enters a stage anew by a transition that leads back into it', () => {
    const again = new ProcessMachine({ ...pumpSale, transitions: [named('again', 'visit')] });
    expect(again.move(visiting, 'transition:again', true)).toEqual({
      stateValue: visiting,
      effects: [{ topic: 'stage.entered' }],
    });
  });

  it('ends in an outcome, which nothing leaves', () => {
    expect(machine.move(visiting, 'close:lost', true)).toEqual({
      stateValue: 'lost',
      effects: [{ topic: 'instance.closed' }],
    });
    expect(machine.move('lost', 'back:visit', true)).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'nowhere'])('refuses to restore the state %s', (state) => {
    expect(() => machine.move(state, 'advance:offer', true)).toThrow(RangeError);
  });

  it('exports JSON from which XState makes the same machine', () => {
    const exported = createMachine(JSON.parse(JSON.stringify(machine.toJSON())), {
      guards: { permitted: ({ event }) => event['permitted'] === true },
    });
    const before = exported.resolveState({ value: visiting, context: {} });
    const [after] = transition(exported, before, { type: 'advance:offer', permitted: true });
    expect(after.value).toEqual({ offer: { work: 'open' } });
    const [still] = transition(exported, before, { type: 'advance:offer', permitted: false });
    expect(still.value).toEqual(visiting);
  });
});
