import { describe, expect, it } from '@jest/globals';
import { resolved } from '../testing/resolved.js';

const doing = (words: string) =>
  resolved(`roles: { rep: { is: owner } }\nrules: [{ "on": created, do: ${words} }]`);

describe('what a process does by itself', () => {
  it.each([
    ['{ remind: owner }', { do: 'remind', roles: ['rep'] }],
    ['{ remind: [rep, group presales] }', { do: 'remind', roles: ['rep', 'group presales'] }],
    ['{ move: tender }', { do: 'move', stage: 'tender' }],
    ['{ transition: claim }', { do: 'transition', transition: 'claim' }],
    ['{ set: { owner: actor, score: 5 } }', { do: 'set', values: { owner: 'actor', score: '5' } }],
    ['{ create: delivery }', { do: 'create', link: 'delivery' }],
    ['{ task: Call them }', { do: 'task', task: 'Call them' }],
    ['{ task: newsletter, to: owner }', { do: 'task', task: 'newsletter', to: ['rep'] }],
    ['{ outcome: won }', { do: 'outcome', outcome: 'won' }],
    ['{ assign: pool }', { do: 'assign', to: 'pool' }],
    ['{ assign: owner }', { do: 'assign', to: 'rep' }],
    ['{ escalate: true }', { do: 'escalate' }],
    ['escalate', { do: 'escalate' }],
  ])('%s', (words, action) => {
    const { definition, found } = doing(words);
    expect(found).toEqual([]);
    expect(definition.rules?.[0]?.actions).toEqual([action]);
  });

  it('may be several things', () => {
    expect(doing('[{ remind: owner }, escalate]').definition.rules?.[0]?.actions).toEqual([
      { do: 'remind', roles: ['rep'] },
      { do: 'escalate' },
    ]);
  });

  it.each([
    ['two things in one entry', '{ remind: owner, move: tender }', ['definition.action at move']],
    ['somebody to give nothing', '{ remind: owner, to: rep }', ['definition.action at to']],
    ['nothing', '{ to: rep }', ['definition.action at ']],
  ])('is refused for %s', (_what, words, found) => {
    expect(doing(words).found).toEqual(found);
  });

  it('happens when the time in a stage is over', () => {
    const { definition } = resolved('stages: [{ id: a, within: 10 workdays, then: { remind: owner } }]');
    expect(definition.stages[0]).toMatchObject({
      within: '10 workdays',
      overdue: [{ do: 'remind', roles: ['owner'] }],
    });
  });
});
