import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Teams, type TeamChange } from '../../application/access/teams.js';
import { AnswerOnce } from '../../application/answer-once.js';
import { Answers, Problems, TakesIdempotencyKey, TakesIfMatch } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { pathId } from '../wire/common.js';
import { NeedsScope } from './needs-scope.js';
import { teamAnswer, teamBody, teamChangeBody } from './people-schemas.js';

const teamId = pathId('team.not-found');

/** The teams of the organisation. */
@ApiTags('people')
@Controller('api/v1/teams')
@NeedsScope('administer')
export class TeamsController {
  constructor(
    private readonly teams: Teams,
    private readonly once: AnswerOnce,
  ) {}

  @ApiOperation({ summary: 'The teams, by name.' })
  @Get()
  @Answers(200, 'The teams.', { schema: z.object({ items: z.array(teamAnswer) }) })
  async list(@Call() call: ApiCall) {
    return { items: await this.teams.list(call.context) };
  }

  @ApiOperation({ summary: 'Makes a team.' })
  @Post()
  @TakesIdempotencyKey()
  @Answers(201, 'The team.', { schema: teamAnswer, etag: true })
  @Problems('access.forbidden', 'team.name-taken', 'team.lead-unknown')
  async create(@Body({ schema: teamBody }) body: { name: string; lead?: string }, @Call() call: ApiCall) {
    const make = async () => ({ status: 201, body: await this.teams.create(call.context, body) });
    return call.created(await this.once.run(call.context, call.write.idempotency, make));
  }

  @ApiOperation({ summary: 'One team.' })
  @Get(':id')
  @Answers(200, 'The team.', { schema: teamAnswer, etag: true })
  @Problems('team.not-found')
  async get(@Param('id', { schema: teamId }) id: string, @Call() call: ApiCall) {
    return call.versioned(await this.teams.get(call.context, id));
  }

  @ApiOperation({ summary: 'Changes the name or the lead of a team.' })
  @Patch(':id')
  @TakesIfMatch()
  @Answers(200, 'The team after the change.', { schema: teamAnswer, etag: true })
  @Problems('access.forbidden', 'team.not-found', 'team.name-taken', 'team.lead-unknown')
  @Problems('entity.version-mismatch', 'entity.conflict')
  async update(
    @Param('id', { schema: teamId }) id: string,
    @Body({ schema: teamChangeBody }) body: TeamChange,
    @Call() call: ApiCall,
  ) {
    return call.versioned(await this.teams.update(call.context, id, body, call.write.expectedVersion));
  }

  @ApiOperation({ summary: 'Removes a team nobody belongs to.' })
  @Delete(':id')
  @Answers(204, 'Removed.')
  @Problems('access.forbidden', 'team.not-found', 'team.has-members')
  remove(@Param('id', { schema: teamId }) id: string, @Call() call: ApiCall): Promise<void> {
    return this.teams.remove(call.context, id);
  }
}
