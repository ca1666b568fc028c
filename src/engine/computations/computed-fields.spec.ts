import { describe, expect, it } from '@jest/globals';
import { OneInstance, uuid } from '../fixture/one-instance.js';
import { poolSale } from '../fixture/pool-sale.js';
import { facts, field, pumpSale, stage } from '../fixture/pump-sale.js';
import type { Computation, ComputedLine } from '../model/computation.js';
import type { Command } from '../model/command.js';
import type { Field } from '../model/field.js';
import type { ProcessDefinition } from '../model/process-definition.js';
import { situationOf } from '../situation.js';

const formula = (source: string): Computation => ({ kind: 'expression', source });
type Line = readonly [condition: string | undefined, then: string];

const table = (...lines: readonly Line[]): Computation => ({
  kind: 'table',
  lines: lines.map(([source, then]): ComputedLine => ({
    then,
    ...(source === undefined ? {} : { if: { kind: 'expression', source } }),
  })),
});

/** What the fields of a process come to for a record with these values. */
function computed(fields: readonly Field[], given: object, more: Partial<ProcessDefinition> = {}) {
  const deal = new OneInstance({ ...pumpSale, fields, ...more, figures: {} });
  const answer = deal.create(given as Record<string, unknown>);
  if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
  return situationOf(deal.process, deal.state, deal.facts());
}

const receipt = (id: number, received: string): Command => ({
  type: 'record-evidence',
  id: uuid(id),
  evidence: 'receipt',
  values: { received },
});

describe('a computed field', () => {
  it('has the value of its expression, whatever the order in which fields stand', () => {
    const fields = [
      field('gross', 'money', { is: formula('net + tax') }),
      field('tax', 'money', { is: formula('net * 13%') }),
      field('net', 'money'),
    ];
    expect(computed(fields, { net: 'CNY 9.99' }).state.fields).toMatchObject({
      tax: { amount: '1.30', currency: 'CNY' },
      gross: { amount: '11.29', currency: 'CNY' },
    });
  });

  it('is not in the events', () => {
    const deal = new OneInstance(poolSale);
    deal.create();
    deal.give(receipt(31, 'CNY 30'));
    expect(JSON.stringify([deal.events, deal.state])).not.toMatch(/"open":|"urgency"/);
    expect(situationOf(deal.process, deal.state, deal.facts()).state.fields['open']).toEqual({
      amount: '70.00',
      currency: 'CNY',
    });
  });

  it('follows the evidence: what is retracted no longer counts', () => {
    const deal = new OneInstance(poolSale);
    deal.create();
    deal.give(receipt(31, 'CNY 60'));
    const urgency = () => situationOf(deal.process, deal.state, deal.facts()).state.fields['urgency'];
    expect(urgency()).toBeUndefined();
    deal.give({ type: 'retract-evidence', evidence: uuid(31), reason: 'bounced' });
    expect(urgency()).toBe('high');
  });

  it('changes with the clock where it reads it', () => {
    const fields = [field('due', 'date'), field('late', 'yesno', { is: formula('today > due') })];
    const { process, stored } = computed(fields, { due: '2026-03-05' });
    const late = (now: string) => situationOf(process, stored, facts({ now })).state.fields['late'];
    expect([late('2026-03-05T10:00:00.000Z'), late('2026-03-05T16:00:00.000Z')]).toEqual([false, true]);
  });

  it('has no value, and says why, while something it reads is missing', () => {
    const fields = [field('net', 'money'), field('tax', 'money', { is: formula('net * 13%') })];
    const situation = computed(fields, {});
    expect(situation.state.fields).toEqual({});
    expect(situation.computed().get('tax')).toEqual({ kind: 'unknown', missing: ['net'] });
  });

  it('has no value where the result lies beyond its limits', () => {
    const fields = [field('net', 'number'), field('rebate', 'number', { max: '10', is: formula('net * 2') })];
    const situation = computed(fields, { net: 6 });
    expect(situation.state.fields['rebate']).toBeUndefined();
    expect(situation.computed().get('rebate')).toMatchObject({
      kind: 'unknown',
      reason: { en: 'rebate is at most 10.', zh: expect.stringContaining('不得大于') },
    });
  });

  it('has no value where it depends on itself, and neither has what reads it; others have', () => {
    const fields = [
      field('a', 'number', { is: formula('has(b) ? b + 1 : 1') }),
      field('b', 'number', { is: formula('a + 1') }),
      field('c', 'number', { is: formula('b + 1') }),
      field('d', 'number', { is: formula('e * 2') }),
      field('e', 'number'),
    ];
    const situation = computed(fields, { e: 2 });
    expect(situation.state.fields).toEqual({ e: '2', d: '4' });
    expect(situation.computed().get('c')).toMatchObject({ reason: { zh: '其计算依赖于自身' } });
  });

  it('is computed along a chain of thousands', () => {
    const chain = Array.from({ length: 5000 }, (_, place) =>
      field(`f${place}`, 'number', { is: formula(place === 4999 ? '1' : `f${place + 1} + 1`) }),
    );
    expect(computed(chain, {}).state.fields['f0']).toBe('5000');
  });

  it('cannot be entered', () => {
    const deal = new OneInstance(poolSale);
    expect(deal.create({ amount: 'CNY 1', open: 'CNY 1' })).toMatchObject({
      problems: [
        { pointer: '/fields/open', code: 'value.computed', message: { zh: expect.stringMatching(/计算/) } },
      ],
    });
    deal.create();
    expect(deal.give({ type: 'set-fields', fields: { open: null } })).toMatchObject({
      problems: [{ pointer: '/fields/open', code: 'value.computed' }],
    });
  });
});

describe('a field that is computed by a table', () => {
  const grade = (...lines: readonly Line[]) =>
    field('grade', 'choice', {
      options: ['A', 'B', 'C'].map((id) => ({ id, name: { en: id } })),
      is: table(...lines),
    });

  it.each([
    ['the first line that applies', 3, 'A'],
    ['a later one', 7, 'B'],
    ['the line for all others', 20, 'C'],
  ])('has the value of %s', (_which, months, value) => {
    const lines = grade(['months <= 3', 'A'], ['months <= 9', 'B'], [undefined, 'C']);
    expect(computed([field('months', 'number'), lines], { months }).state.fields['grade']).toBe(value);
  });

  it('has no value when a line before the one that applies cannot be told', () => {
    const lines = grade(['months <= 3', 'A'], [undefined, 'C']);
    const situation = computed([field('months', 'number'), lines], {});
    expect(situation.state.fields).toEqual({});
    expect(situation.computed().get('grade')).toEqual({ kind: 'unknown', missing: ['months'] });
  });

  describe('without a line for all others', () => {
    const due = field('due', 'money', { required: true, is: table(['has(ratio)', 'amount * ratio']) });
    const fields = [field('amount', 'money'), field('ratio', 'percent'), due];

    it('is entered by hand where no line applies, and then it is required', () => {
      const deal = new OneInstance({ ...pumpSale, fields, figures: {} });
      expect(deal.create({ amount: 'CNY 100' })).toMatchObject({
        problems: [{ pointer: '/fields/due', code: 'value.required' }],
      });
      expect(deal.create({ amount: 'CNY 100', due: 'CNY 7' })).toMatchObject({ kind: 'accepted' });
      expect(situationOf(deal.process, deal.state, deal.facts()).state.fields['due']).toMatchObject({
        amount: '7.00',
      });
    });

    it('goes by the line as soon as one applies, and by what was entered when it no longer does', () => {
      const deal = new OneInstance({ ...pumpSale, fields, figures: {} });
      deal.create({ amount: 'CNY 100', due: 'CNY 7' });
      const now = () => situationOf(deal.process, deal.state, deal.facts()).state.fields['due'];
      deal.give({ type: 'set-fields', fields: { ratio: '30%' } });
      expect(now()).toMatchObject({ amount: '30.00' });
      deal.give({ type: 'set-fields', fields: { ratio: null } });
      expect(now()).toMatchObject({ amount: '7.00' });
    });

    it('is not asked for at the start when a line applies', () => {
      expect(computed(fields, { amount: 'CNY 100', ratio: '30%' }).state.fields['due']).toMatchObject({
        amount: '30.00',
      });
    });
  });
});

describe('what reads a computed field as if it had been entered', () => {
  it('roles, gates of fields, and whether a stage applies', () => {
    const deal = new OneInstance({
      ...pumpSale,
      figures: {},
      roles: [
        ...pumpSale.roles,
        { id: 'helper', name: { en: 'helper' }, source: { is: 'field', field: 'helper' } },
      ],
      fields: [
        ...pumpSale.fields,
        field('helper', 'user', { is: formula('owner') }),
        field('big', 'yesno', { is: formula('amount > CNY 50') }),
        field('guarded', 'text', {
          by: ['helper'],
          requires: [
            { id: 'big', path: 'fields.guarded.requires.big', kind: 'check', expression: 'big' },
            { id: 'there', path: 'fields.guarded.requires.there', kind: 'fields', fields: ['big'] },
          ],
        }),
      ],
      stages: [
        stage('visit'),
        stage('offer', {
          if: { kind: 'map', entries: [{ path: ['big'], test: { op: 'in', operands: ['true'] } }] },
        }),
        stage('closing'),
      ],
    });
    deal.create({ amount: 'CNY 20' });
    expect(deal.refusal({ type: 'set-fields', fields: { guarded: 'x' } })).toEqual(['big']);
    deal.give({ type: 'set-fields', fields: { amount: 'CNY 60' } });
    expect(deal.give({ type: 'set-fields', fields: { guarded: 'x' } })).toMatchObject({ kind: 'accepted' });
    deal.give({ type: 'advance' });
    expect(deal.state.stage).toBe('offer');
  });
});
