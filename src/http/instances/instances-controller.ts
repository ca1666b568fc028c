import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CreateInstance, type NewInstance } from '../../application/create-instance.js';
import { ExecuteCommand } from '../../application/execute-command.js';
import { ListInstances } from '../../application/list-instances.js';
import type { InstanceListRequest } from '../../application/ports/instance-queries.js';
import { ReadInstance } from '../../application/read-instance.js';
import type { CommandOf } from '../../engine/model/command.js';
import { NeedsScope } from '../access/needs-scope.js';
import { Answers, Problems, TakesIdempotencyKey } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { pageOf } from '../wire/common.js';
import { commandBody } from './command-bodies.js';
import { CommandRoute } from './command-route.js';
import { commandAnswer, instanceAnswer, instanceSummaryAnswer } from './instance-answers.js';
import { InstanceId } from './instance-id.js';
import { instanceBody, instanceQuery, instancesQuery, sortOf } from './instance-schemas.js';
import { presentInstance } from './present-instance.js';

/** Process instances: opportunities, contracts, whatever a definition declares. */
@ApiTags('instances')
@Controller('api/v1/instances')
@NeedsScope('write')
export class InstancesController {
  constructor(
    private readonly createInstance: CreateInstance,
    private readonly listInstances: ListInstances,
    private readonly readInstance: ReadInstance,
    private readonly executeCommand: ExecuteCommand,
  ) {}

  @ApiOperation({ summary: 'Starts an instance on a published definition.' })
  @Post()
  @TakesIdempotencyKey()
  @Answers(201, 'Accepted: the instance stands in its first stage.', { schema: commandAnswer, etag: true })
  @Problems(
    'definition.not-found',
    'access.forbidden',
    'command.refused',
    'command.invalid',
    'request.invalid',
  )
  async create(@Body({ schema: instanceBody }) body: NewInstance, @Call() call: ApiCall) {
    return call.text(await this.createInstance.create(call.context, body, call.write));
  }

  @ApiOperation({ summary: 'Instances by filters and full text, a page at a time.' })
  @Get()
  @Answers(200, 'A page of instances.', { schema: pageOf(instanceSummaryAnswer) })
  @Problems('request.cursor-invalid', 'request.invalid')
  list(@Query({ schema: instancesQuery }) query: z.infer<typeof instancesQuery>, @Call() call: ApiCall) {
    const doubtful = query.doubtful === 'true';
    const request = { ...query, ...sortOf(query.sort), doubtful } as InstanceListRequest;
    return this.listInstances.list(call.context, request);
  }

  @ApiOperation({ summary: 'One instance, now or as of an instant.' })
  @Get(':id')
  @Answers(200, 'The instance.', { schema: instanceAnswer, etag: true })
  @Problems('instance.not-found', 'instance.no-such-instant', 'request.invalid')
  async get(
    @InstanceId() id: string,
    @Query({ schema: instanceQuery }) { asOf }: z.infer<typeof instanceQuery>,
    @Call() call: ApiCall,
  ) {
    return call.versioned(presentInstance(await this.readInstance.get(call.context, id, asOf)));
  }

  @Patch(':id')
  @CommandRoute('Gives an instance another name or customer; null takes the customer away.', {
    idempotent: false,
  })
  async rename(
    @InstanceId() id: string,
    @Body({ schema: commandBody('rename') }) body: Omit<CommandOf<'rename'>, 'type'>,
    @Call() call: ApiCall,
  ) {
    return call.text(
      await this.executeCommand.execute(call.context, id, { type: 'rename', ...body }, call.write),
    );
  }

  @Patch(':id/fields')
  @CommandRoute('Sets fields of the record; null clears.', { idempotent: false })
  async setFields(
    @InstanceId() id: string,
    @Body({ schema: commandBody('set-fields') }) body: Omit<CommandOf<'set-fields'>, 'type'>,
    @Call() call: ApiCall,
  ) {
    return call.text(
      await this.executeCommand.execute(call.context, id, { type: 'set-fields', ...body }, call.write),
    );
  }
}
