import { applyDecorators } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Answers, Problems, TakesIdempotencyKey, TakesIfMatch } from '../openapi/answers.js';
import { commandAnswer } from './instance-answers.js';

/** What every address that gives a command to an instance says of itself; `creates` when it answers 201. */
export function CommandRoute(summary: string, { creates = false, idempotent = true } = {}): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    TakesIfMatch(),
    ...(idempotent ? [TakesIdempotencyKey()] : []),
    Answers(creates ? 201 : 200, 'Accepted: where the instance stands now.', {
      schema: commandAnswer,
      etag: true,
    }),
    Problems(
      'instance.not-found',
      'access.forbidden',
      'command.refused',
      'instance.conflict',
      'instance.version-mismatch',
      'command.invalid',
      'request.invalid',
    ),
  );
}
