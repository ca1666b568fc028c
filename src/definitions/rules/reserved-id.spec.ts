import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('reserved-id', () => {
  it.each([
    ['the stage any', 'stages: [{ id: any }]', ['any']],
    ['the stage back', 'stages: [{ id: back }]', ['back']],
    ['the stage next', 'stages: [{ id: next }]', ['next']],
    ['the stage default', 'stages: [{ id: default }]', ['default']],
    ['the stage consent', 'stages: [{ id: consent }]', ['consent']],
    ['an outcome', 'outcomes: { next: { from: any, result: won } }', ['next']],
    ['a column called id', 'fields: { people: { type: table, columns: { id: { type: text } } } }', ['id']],
    ['a transition', 'stages: [{ id: a }, { id: b }]\ntransitions: [{ id: next, from: a, to: b }]', ['next']],
    ['a role', 'roles: { pool: { is: owner }, requester: { is: owner } }', ['pool', 'requester']],
    ['but not a field called id', 'fields: { id: { type: text } }', []],
  ])('%s', (_case, body, found) => {
    expect(foundBy('reserved-id', body)).toEqual(found);
  });
});
