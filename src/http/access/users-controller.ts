import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Users, type NewUser, type UserChange } from '../../application/access/users.js';
import { AnswerOnce } from '../../application/answer-once.js';
import { Answers, Problems, TakesIdempotencyKey, TakesIfMatch } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { entityId, pageLimit, pageOf, pathId } from '../wire/common.js';
import { NeedsScope } from './needs-scope.js';
import { userAnswer, userBody, userChangeBody } from './access-schemas.js';

const userId = pathId('user.not-found');
const usersQuery = z.strictObject({ limit: pageLimit, cursor: entityId.optional() });

/** The people of the organisation, for administrators; everyone reads himself. */
@ApiTags('access')
@Controller('api/v1/users')
@NeedsScope('administer')
export class UsersController {
  constructor(
    private readonly users: Users,
    private readonly once: AnswerOnce,
  ) {}

  @ApiOperation({ summary: 'The users, a page at a time.' })
  @Get()
  @Answers(200, 'A page of users.', { schema: pageOf(userAnswer) })
  @Problems('access.forbidden', 'request.invalid')
  async list(
    @Query({ schema: usersQuery }) { limit, cursor }: z.infer<typeof usersQuery>,
    @Call() call: ApiCall,
  ) {
    const found = await this.users.list(call.context, {
      limit: limit + 1,
      ...(cursor === undefined ? {} : { after: cursor }),
    });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? items.at(-1)?.id : undefined };
  }

  @ApiOperation({ summary: 'Makes a user; without a password only tokens can be used.' })
  @Post()
  @TakesIdempotencyKey()
  @Answers(201, 'The user.', { schema: userAnswer, etag: true })
  @Problems('access.forbidden', 'user.email-taken', 'user.manager-invalid', 'user.team-unknown')
  async create(@Body({ schema: userBody }) body: NewUser, @Call() call: ApiCall) {
    const make = async () => ({ status: 201, body: await this.users.create(call.context, body) });
    return call.created(await this.once.run(call.context, call.write.idempotency, make));
  }

  @ApiOperation({ summary: 'One user.' })
  @Get(':id')
  @Answers(200, 'The user.', { schema: userAnswer, etag: true })
  @Problems('access.forbidden', 'user.not-found')
  async get(@Param('id', { schema: userId }) id: string, @Call() call: ApiCall) {
    return call.versioned(await this.users.get(call.context, id));
  }

  @ApiOperation({ summary: 'Changes a user: name, roles, groups, manager, team, or whether he may sign in.' })
  @Patch(':id')
  @TakesIfMatch()
  @Answers(200, 'The user after the change.', { schema: userAnswer, etag: true })
  @Problems(
    'access.forbidden',
    'user.not-found',
    'user.own-access',
    'user.own-permission',
    'user.manager-invalid',
    'user.team-unknown',
    'entity.version-mismatch',
    'entity.conflict',
  )
  async update(
    @Param('id', { schema: userId }) id: string,
    @Body({ schema: userChangeBody }) body: UserChange,
    @Call() call: ApiCall,
  ) {
    return call.versioned(await this.users.update(call.context, id, body, call.write.expectedVersion));
  }
}
