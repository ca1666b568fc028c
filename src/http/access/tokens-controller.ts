import { Body, Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Tokens } from '../../application/access/tokens.js';
import { AnswerOnce } from '../../application/answer-once.js';
import type { Credential } from '../../application/ports/directory.js';
import type { RequestContext, WriteOptions } from '../../application/request-context.js';
import { sendText } from '../answer.js';
import { Answers, Problems, TakesIdempotencyKey } from '../openapi/answers.js';
import { Context } from '../request/context.js';
import { Write } from '../request/write-options.js';
import { pathId } from '../wire/common.js';
import { newTokenAnswer, tokenAnswer, tokenBody } from './access-schemas.js';

/** A user's own bearer tokens. */
@ApiTags('access')
@Controller('api/v1/tokens')
export class TokensController {
  constructor(
    private readonly tokens: Tokens,
    private readonly once: AnswerOnce,
  ) {}

  /** Makes a token. Its text is in this answer only; a repeated request gets the rest of the answer without it. */
  @Post()
  @TakesIdempotencyKey()
  @Answers(201, 'The token, with its text.', { schema: newTokenAnswer })
  async issue(
    @Body({ schema: tokenBody }) body: z.infer<typeof tokenBody>,
    @Context() context: RequestContext,
    @Write() { idempotency }: WriteOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.once.run(context, idempotency, async () => {
      const { credential, text } = await this.tokens.issue(context, body);
      const kept = shown(credential);
      return { status: 201, body: { ...kept, token: text }, kept };
    });
    return sendText(reply, answer);
  }

  /** The tokens that work. */
  @Get()
  @Answers(200, 'The tokens, without their texts.', { schema: z.object({ items: z.array(tokenAnswer) }) })
  async list(@Context() context: RequestContext) {
    return { items: (await this.tokens.list(context)).map(shown) };
  }

  /** Revokes a token; it stops working at once. */
  @Delete(':id')
  @Answers(204, 'Revoked.')
  @Problems('token.not-found')
  revoke(@Param('id', { schema: pathId('token.not-found') }) id: string, @Context() context: RequestContext): Promise<void> {
    return this.tokens.revoke(context, id);
  }
}

function shown({ id, name, createdAt, expiresAt }: Credential) {
  return { id, name, createdAt, expiresAt };
}
