import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Passwords } from '../../application/access/passwords.js';
import { Users } from '../../application/access/users.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { pathId } from '../wire/common.js';
import { passwordResetBody } from './access-schemas.js';
import { NeedsScope } from './needs-scope.js';

const userId = pathId('user.not-found');

/** What administrators do for somebody who cannot get in. */
@ApiTags('access')
@Controller('api/v1/users/:id')
@NeedsScope('administer')
export class AccountController {
  constructor(
    private readonly users: Users,
    private readonly passwords: Passwords,
  ) {}

  @ApiOperation({ summary: 'Opens an account that too many wrong passwords have locked.' })
  @Post('unlock')
  @Answers(204, 'Open, whether it was locked or not.')
  @Problems('access.forbidden', 'user.not-found')
  unlock(@Param('id', { schema: userId }) id: string, @Call() call: ApiCall): Promise<void> {
    return this.users.unlock(call.context, id);
  }

  @ApiOperation({
    summary:
      'Gives a user a temporary password, which is in this answer only; his sessions end, and his tokens where that is wanted.',
  })
  @Post('password-reset')
  @Answers(200, 'The password; signing in with it takes a new one.', {
    schema: z.object({ temporaryPassword: z.string() }),
  })
  @Problems('access.forbidden', 'user.not-found')
  resetPassword(
    @Param('id', { schema: userId }) id: string,
    @Body({ schema: passwordResetBody }) { revokeTokens: tokens }: z.infer<typeof passwordResetBody>,
    @Call() call: ApiCall,
  ) {
    return this.passwords.reset(call.context, id, { tokens });
  }
}
