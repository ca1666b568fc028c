import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Tokens } from '../../application/access/tokens.js';
import { AnswerOnce } from '../../application/answer-once.js';
import type { Credential } from '../../application/ports/directory.js';
import { Answers, Problems, TakesIdempotencyKey } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { pathId } from '../wire/common.js';
import { NeedsScope } from './needs-scope.js';
import { newTokenAnswer, tokenAnswer, tokenBody } from './access-schemas.js';

/** A user's own bearer tokens. */
@ApiTags('access')
@Controller('api/v1/tokens')
@NeedsScope('write')
export class TokensController {
  constructor(
    private readonly tokens: Tokens,
    private readonly once: AnswerOnce,
  ) {}

  @ApiOperation({
    summary:
      'Makes a token. Its text is in this answer only; a repeated request gets the rest of the answer without it.',
  })
  @Post()
  @TakesIdempotencyKey()
  @Answers(201, 'The token, with its text.', { schema: newTokenAnswer })
  @Problems('access.scope-missing')
  async issue(@Body({ schema: tokenBody }) body: z.infer<typeof tokenBody>, @Call() call: ApiCall) {
    const answer = await this.once.run(call.context, call.write.idempotency, async () => {
      const { credential, text } = await this.tokens.issue(call.context, body);
      const kept = shown(credential);
      return { status: 201, body: { ...kept, token: text }, kept };
    });
    return call.text(answer);
  }

  @ApiOperation({ summary: 'The tokens that work.' })
  @Get()
  @Answers(200, 'The tokens, without their texts.', { schema: z.object({ items: z.array(tokenAnswer) }) })
  async list(@Call() call: ApiCall) {
    return { items: (await this.tokens.list(call.context)).map(shown) };
  }

  @ApiOperation({ summary: 'Revokes a token; it stops working at once.' })
  @Delete(':id')
  @Answers(204, 'Revoked.')
  @Problems('token.not-found')
  revoke(
    @Param('id', { schema: pathId('token.not-found') }) id: string,
    @Call() call: ApiCall,
  ): Promise<void> {
    return this.tokens.revoke(call.context, id);
  }
}

function shown({ id, name, scopes, createdAt, expiresAt }: Credential) {
  return { id, name, scopes, createdAt, expiresAt };
}
