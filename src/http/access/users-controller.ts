import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Users, type NewUser, type UserChange } from '../../application/access/users.js';
import { AnswerOnce } from '../../application/answer-once.js';
import type { RequestContext, WriteOptions } from '../../application/request-context.js';
import { creation, sendCreated, sendVersioned } from '../answer.js';
import { Answers, Problems, TakesIdempotencyKey, TakesIfMatch } from '../openapi/answers.js';
import { Context } from '../request/context.js';
import { Write } from '../request/write-options.js';
import { entityId, pageLimit, pageOf, pathId } from '../wire/common.js';
import { userAnswer, userBody, userChangeBody } from './access-schemas.js';

const userId = pathId('user.not-found');
const usersQuery = z.strictObject({ limit: pageLimit, cursor: entityId.optional() });

/** The people of the organisation, for administrators; everyone reads himself. */
@ApiTags('access')
@Controller('api/v1/users')
@Problems('access.forbidden')
export class UsersController {
  constructor(
    private readonly users: Users,
    private readonly once: AnswerOnce,
  ) {}

  /** The users, a page at a time. */
  @Get()
  @Answers(200, 'A page of users.', { schema: pageOf(userAnswer) })
  async list(@Query({ schema: usersQuery }) { limit, cursor }: z.infer<typeof usersQuery>, @Context() context: RequestContext) {
    const found = await this.users.list(context, { limit: limit + 1, ...(cursor === undefined ? {} : { after: cursor }) });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? items.at(-1)?.id : undefined };
  }

  /** Makes a user; without a password only tokens can be used. */
  @Post()
  @TakesIdempotencyKey()
  @Answers(201, 'The user.', { schema: userAnswer, etag: true })
  @Problems('user.email-taken', 'user.manager-invalid')
  async create(
    @Body({ schema: userBody }) body: NewUser,
    @Context() context: RequestContext,
    @Write() { idempotency }: WriteOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const make = creation(() => this.users.create(context, body));
    return sendCreated(reply, await this.once.run(context, idempotency, make));
  }

  /** One user. */
  @Get(':id')
  @Answers(200, 'The user.', { schema: userAnswer, etag: true })
  @Problems('user.not-found')
  async get(
    @Param('id', { schema: userId }) id: string,
    @Context() context: RequestContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendVersioned(reply, await this.users.get(context, id));
  }

  /** Changes a user: name, roles, groups, manager, or whether he may sign in. */
  @Patch(':id')
  @TakesIfMatch()
  @Answers(200, 'The user after the change.', { schema: userAnswer, etag: true })
  @Problems('user.not-found', 'user.own-access', 'user.manager-invalid', 'entity.version-mismatch', 'entity.conflict')
  async update(
    @Param('id', { schema: userId }) id: string,
    @Body({ schema: userChangeBody }) body: UserChange,
    @Context() context: RequestContext,
    @Write() { expectedVersion }: WriteOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendVersioned(reply, await this.users.update(context, id, body, expectedVersion));
  }
}
