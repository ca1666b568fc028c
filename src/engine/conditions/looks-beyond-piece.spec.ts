import { expect, it } from '@jest/globals';
import { compileExpression } from '../expressions/compile-expression.js';
import { meetingFields, sample } from '../expressions/test-support/sample.js';
import { field } from '../values/test-support/read.js';
import type { Condition } from '../model/condition.js';
import { looksBeyondPiece } from './looks-beyond-piece.js';

const map = (...path: string[]): Condition => ({ kind: 'map', entries: [{ path, test: { op: 'any' } }] });
const expression = (source: string): Condition => ({ kind: 'expression', source });

it.each([
  ['a field of the piece', map('outcome'), false],
  ['a row behind a field', map('person', 'role'), true],
  ['a field of something else', map('amount'), true],
  ['an expression over the piece', expression('outcome == "good" && rating >= 3'), false],
  ['a setting, which never changes', expression('rating > affordable'), false],
  ['a field of the record', expression('rating > score'), true],
  ['a row behind a field, in an expression', expression('person.role == "decide"'), true],
  ['the time', expression('now > createdAt'), true],
  ['the stage', expression('stage == "tender"'), true],
  ['other evidence', expression('count(receipt) > 0'), true],
  ['an artifact', expression('count(bid) > 0'), true],
])('%s', (_title, condition, beyond) => {
  const compile = (source: string) =>
    compileExpression(source, { definition: sample, locals: meetingFields }, 'boolean');
  expect(looksBeyondPiece(condition, meetingFields, compile)).toBe(beyond);
});

it.each([
  ['from + P3D < until', false],
  ['from + 3 workdays < until', true],
  ['workdays(from, until) > 3', true],
])('what a calendar tells: %s', (source, beyond) => {
  const fields = [field('from', 'date'), field('until', 'date')];
  const compile = () => compileExpression(source, { definition: sample, locals: fields }, 'boolean');
  expect(looksBeyondPiece(expression(source), fields, compile)).toBe(beyond);
});
