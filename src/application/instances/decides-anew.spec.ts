import { expect, it } from '@jest/globals';
import type { Command } from '../../engine/model/command.js';
import type { NewEvent } from '../../engine/model/event.js';
import { asFirstMeant, decidesAnew } from './decides-anew.js';

const decision: Command = { type: 'decide-approval', approval: 'price', verdict: 'approve', covered: 'd' };

it.each<[string, Command, { expectedVersion?: number }, boolean]>([
  ['a decision, which says on what', decision, {}, true],
  ['a decision of one who names the version he saw', decision, { expectedVersion: 3 }, false],
  ['a move, which depends on where the record stands', { type: 'advance' }, {}, false],
  ['new values, which may be about what another changed', { type: 'set-fields', fields: {} }, {}, false],
])('%s, after a lost race', (_, command, options, anew) => {
  expect(decidesAnew(command, options)).toBe(anew);
});

const decided: NewEvent = {
  type: 'approval.decided',
  stage: 'offer',
  body: {
    ...{ approval: 'price', request: 'r', step: '2.1', covered: 'd', status: 'granted' },
    decision: { seat: 'p', verdict: 'approve' },
  },
};

it.each<[string, Command, readonly NewEvent[], Command]>([
  ['a decision without a step, the one it was for', decision, [decided], { ...decision, step: '2.1' }],
  [
    'a decision that names its step, that one',
    { ...decision, step: '2.2' },
    [decided],
    { ...decision, step: '2.2' },
  ],
  ['what came to nothing, what it said', decision, [], decision],
  ['another command, the same', { type: 'advance' }, [decided], { type: 'advance' }],
])('%s, is meant again', (_, command, events, meant) => {
  expect(asFirstMeant(command, events)).toEqual(meant);
});
