import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../errors/domain-error.js';
import { reasonOf, toCaller } from './connection-failure.js';

const failure = (message: string, code?: string): Error =>
  Object.assign(new Error(message), code === undefined ? {} : { code });

describe('an error of the database', () => {
  it.each([
    failure('terminating connection due to administrator command', '57P01'),
    failure('sorry, too many clients already', '53300'),
    failure('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
    failure('Connection terminated unexpectedly'),
    failure('timeout exceeded when trying to connect'),
  ])('that means it is gone is told as such: %s', (error) => {
    expect(toCaller(error)).toMatchObject({
      code: 'server.unavailable',
      parameters: { reason: error.message },
    });
  });

  it.each([
    failure('syntax error', '42601'),
    failure('duplicate key', '23505'),
    new DomainError('instance.conflict'),
    'text',
  ])('of any other kind stays what it is: %s', (error) => {
    expect(toCaller(error)).toBe(error);
  });

  it('that has no message of its own names those of its parts', () => {
    const parts = [failure('connect ECONNREFUSED ::1:5432'), failure('connect ECONNREFUSED 127.0.0.1:5432')];
    expect(reasonOf(new AggregateError(parts, ''))).toBe(
      'connect ECONNREFUSED ::1:5432; connect ECONNREFUSED 127.0.0.1:5432',
    );
  });
});
