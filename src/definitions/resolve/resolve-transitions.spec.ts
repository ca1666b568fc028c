import { describe, expect, it } from '@jest/globals';
import { resolved } from '../testing/resolved.js';

const stages = 'stages: [{ id: pool }, { id: visit }, { id: assigned }]';
const moves = (words: string) => resolved(`${stages}\ntransitions: [${words}]`);

describe('a named transition', () => {
  it('is read with all it takes', () => {
    const { definition, found } = moves(
      '{ id: claim, name: Claim, from: pool, to: assigned, by: group sales, if: { open: true }, requires: { known: { fields: [a] } }, asks: { why: { } }, sets: { owner: actor, since: today }, waives: exit }',
    );
    expect(found).toEqual([]);
    expect(definition.transitions).toMatchObject([
      {
        id: 'claim',
        name: { en: 'Claim' },
        from: ['pool'],
        to: 'assigned',
        by: ['group sales'],
        if: { kind: 'map' },
        requires: [{ path: 'transitions.claim.requires.known' }],
        asks: [{ id: 'why', required: true }],
        sets: { owner: 'actor', since: 'today' },
        waivesExit: true,
      },
    ]);
    expect(definition.moveBack.allowed).toBe(true);
  });

  it('from `any` leads from every other stage', () => {
    expect(moves('{ id: drop, from: any, to: pool }').definition.transitions?.[0]).toMatchObject({
      from: ['visit', 'assigned'],
      sets: {},
      waivesExit: false,
    });
  });

  it.each([
    ['without an id', '{ from: pool, to: visit }', ['definition.missing-property at ']],
    ['from nowhere', '{ id: a, to: visit }', ['definition.missing-property at ']],
    [
      'with what goes with moving back',
      '{ id: a, from: pool, to: visit, voids: approvals }',
      ['definition.transition-property at voids'],
    ],
  ])('is refused %s', (_what, words, found) => {
    expect(moves(words).found).toEqual(found);
  });
});

describe('moving back', () => {
  it('may void the approvals that were given', () => {
    const { definition } = moves('{ to: back, keeps: evidence, voids: approvals }');
    expect(definition.moveBack.voidsApprovals).toBe(true);
    expect(definition).not.toHaveProperty('transitions');
  });

  it.each([
    ['named', '{ id: a, to: back }', ['definition.transition-property at id']],
    ['given twice', '{ to: back }, { to: back, allowed: false }', ['definition.duplicate-id at back']],
  ])('is refused when it is %s', (_what, words, found) => {
    expect(moves(words).found).toEqual(found);
  });
});
