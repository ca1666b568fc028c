import { describe, expect, it } from '@jest/globals';
import { chain, meetingFields, sample } from '../expressions/test-support/sample.js';
import { followPath } from './follow-path.js';

const decider = '00000000-0000-7000-8000-000000000001';
const follow = (path: string, values = {}, record = { decisionChain: chain }) => {
  const end = followPath(path.split('.'), meetingFields, values, sample, record);
  return end && [end.field.id, end.value];
};

describe('a path', () => {
  it.each([
    ['a field at hand', 'outcome', { outcome: 'good' }, ['outcome', 'good']],
    ['a field without value', 'outcome', {}, ['outcome', undefined]],
    ['the row a field points to', 'person.role', { person: decider }, ['role', 'decide']],
    ['a row that is gone', 'person.role', { person: 'gone' }, ['role', undefined]],
    ['no row at all', 'person.role', {}, ['role', undefined]],
    ['a column there is not', 'person.rank', { person: decider }, undefined],
    ['a field there is not', 'amount', {}, undefined],
    ['behind what is no row', 'outcome.length', { outcome: 'good' }, undefined],
    ['the prototype', 'constructor', {}, undefined],
  ])('to %s', (_title, path, values, end) => {
    expect(follow(path, values)).toEqual(end);
  });

  it('finds nothing in a table nobody filled in', () => {
    expect(followPath(['person', 'role'], meetingFields, { person: decider }, sample, {})).toMatchObject({
      field: { id: 'role' },
    });
    expect(follow('person.role', { person: decider }, { decisionChain: 'broken' })).toEqual([
      'role',
      undefined,
    ]);
  });
});
