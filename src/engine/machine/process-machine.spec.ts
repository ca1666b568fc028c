import { describe, expect, it } from '@jest/globals';
import { createMachine, transition } from 'xstate';
import { approval, approvedSale, ApprovedDeal } from '../fixture/approved-sale.js';
import { poolSale, transition as named } from '../fixture/pool-sale.js';
import { pumpSale } from '../fixture/pump-sale.js';
import { machineConfig } from './machine-config.js';
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

  describe('with approvals', () => {
    const contract = approval('contract', { returnsTo: 'visit' });
    const approving = new ProcessMachine(approvedSale(contract));
    const standing = (status: string) => ({ offer: { work: 'open', 'approval:contract': status } });

    it('has a region for each in the stages that use it, and in no others', () => {
      expect(approving.enter('visit')).toEqual({ visit: { work: 'open' } });
      expect(approving.enter('offer')).toEqual(standing('idle'));
    });

    it.each([
      ['idle', 'ask', 'pending'],
      ['pending', 'grant', 'granted'],
      ['pending', 'reject', 'rejected'],
      ['pending', 'return', 'returned'],
      ['pending', 'recall', 'recalled'],
      ['pending', 'void', 'voided'],
      ['granted', 'void', 'voided'],
      ['granted', 'ask', 'pending'],
      ['rejected', 'ask', 'pending'],
      ['returned', 'ask', 'pending'],
      ['recalled', 'ask', 'pending'],
      ['voided', 'ask', 'pending'],
    ] as const)('goes from %s by %s to %s', (from, move, to) => {
      expect(approving.follow(standing(from), `${move}:contract`)).toEqual(standing(to));
    });

    it.each([
      ['idle', 'grant'],
      ['rejected', 'grant'],
      ['voided', 'void'],
      ['granted', 'reject'],
    ] as const)('does not go from %s by %s', (from, move) => {
      expect(approving.follow(standing(from), `${move}:contract`)).toBeUndefined();
    });

    it('follows nothing where no region does, nor after the end', () => {
      expect(approving.follow({ visit: { work: 'open' } }, 'void:contract')).toBeUndefined();
      expect(approving.follow('lost', 'void:contract')).toBeUndefined();
    });

    it('goes back to where the approval is returned to, without a gate of moving back', () => {
      const never = new ProcessMachine({
        ...approvedSale(contract),
        moveBack: { allowed: false, asks: [], requires: [] },
      });
      const moved = never.move(standing('returned'), 'send-back:contract', true);
      expect(moved?.stateValue).toEqual({ visit: { work: 'open' } });
    });

    it('stands, where a stage is entered, as its request does', () => {
      const deal = new ApprovedDeal();
      deal.ask();
      const { approvals } = deal.state;
      expect(approving.enter('offer', approvals)).toEqual(standing('pending'));
      const back = approving.move({ closing: { work: 'open' } }, 'back:offer', true, approvals);
      expect(back?.stateValue).toEqual(standing('pending'));
    });

    it('is as it ever was where there are none', () => {
      const { states } = machineConfig(pumpSale);
      expect(states['offer']).toMatchObject({ states: { work: { initial: 'open', states: { open: {} } } } });
      expect(Object.keys((states['offer'] as { states: object }).states)).toEqual(['work']);
    });
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
