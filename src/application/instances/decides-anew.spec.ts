import { expect, it } from '@jest/globals';
import type { Command } from '../../engine/model/command.js';
import { decidesAnew } from './decides-anew.js';

const decision: Command = { type: 'decide-approval', approval: 'price', verdict: 'approve', covered: 'd' };

it.each<[string, Command, { expectedVersion?: number }, boolean]>([
  ['a decision, which says on what', decision, {}, true],
  ['a decision of one who names the version he saw', decision, { expectedVersion: 3 }, false],
  ['a move, which depends on where the record stands', { type: 'advance' }, {}, false],
  ['new values, which may be about what another changed', { type: 'set-fields', fields: {} }, {}, false],
])('%s, after a lost race', (_, command, options, anew) => {
  expect(decidesAnew(command, options)).toBe(anew);
});
