import { describe, expect, it } from '@jest/globals';
import { resolved } from '../testing/resolved.js';

const rule = (words: string) => resolved(`rules: [{ ${words}, do: { remind: owner } }]`);

describe('a rule of a process', () => {
  it.each([
    ['at: dueOn - P7D', { kind: 'at', moment: 'dueOn - P7D' }],
    ['"on": changed(grade)', { kind: 'on', event: 'changed', of: 'grade' }],
    ['"on": outcome', { kind: 'on', event: 'outcome' }],
    ['every: P1M', { kind: 'every', period: 'P1M' }],
    ['every: 5 workdays, from: dueOn', { kind: 'every', period: '5 workdays', from: 'dueOn' }],
  ])('fires %s', (words, trigger) => {
    const { definition, found } = rule(words);
    expect(found).toEqual([]);
    expect(definition.rules?.[0]?.trigger).toEqual(trigger);
  });

  it('is known by its id, else by its place, and fires only if', () => {
    const { definition } = resolved(
      'rules: [{ "on": created, do: escalate }, { id: nudge, name: Nudge, "on": held, if: amount > 5, do: escalate }, { "on": held, do: escalate }]',
    );
    expect(definition.rules?.map(({ id }) => id)).toEqual(['1', 'nudge', '3']);
    expect(definition.rules?.[1]).toMatchObject({ name: { en: 'Nudge' }, if: { source: 'amount > 5' } });
  });

  it.each([
    ['never', 'id: a', ['definition.rule-trigger at ']],
    ['in two ways', '"on": created, every: P1D', ['definition.rule-trigger at every']],
  ])('is refused when it fires %s', (_what, words, found) => {
    expect(rule(words).found).toEqual(found);
  });
});
