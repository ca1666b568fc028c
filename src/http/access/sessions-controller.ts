import { Controller, Delete, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Sessions } from '../../application/access/sessions.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { pathId } from '../wire/common.js';
import { sessionAnswer } from './access-schemas.js';
import { NeedsScope } from './needs-scope.js';

/** Where a user is signed in. */
@ApiTags('access')
@Controller('api/v1')
@NeedsScope('administer')
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  @ApiOperation({ summary: 'One’s own open sessions.' })
  @Get('sessions')
  @Answers(200, 'The sessions.', { schema: z.object({ items: z.array(sessionAnswer) }) })
  async list(@Call() call: ApiCall) {
    const open = await this.sessions.list(call.context);
    return {
      items: open.map(({ id, current, createdAt, expiresAt }) => ({ id, current, createdAt, expiresAt })),
    };
  }

  @ApiOperation({ summary: 'Ends one of them.' })
  @Delete('sessions/:id')
  @Answers(204, 'Ended.')
  @Problems('session.not-found')
  end(
    @Param('id', { schema: pathId('session.not-found') }) id: string,
    @Call() call: ApiCall,
  ): Promise<void> {
    return this.sessions.end(call.context, id);
  }

  @ApiOperation({ summary: 'Ends every session of a user and revokes his tokens.' })
  @Delete('users/:id/credentials')
  @Answers(200, 'How many there were.', { schema: z.object({ revoked: z.int() }) })
  @Problems('access.forbidden', 'user.not-found')
  async endAllOf(@Param('id', { schema: pathId('user.not-found') }) id: string, @Call() call: ApiCall) {
    return { revoked: await this.sessions.endAllOf(call.context, id) };
  }
}
