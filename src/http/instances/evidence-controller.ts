import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { ExecuteCommand } from '../../application/execute-command.js';
import { ReadEvidence } from '../../application/evidence/read-evidence.js';
import type { CommandOf } from '../../engine/model/command.js';
import { NeedsScope } from '../access/needs-scope.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { pageOf, pathId } from '../wire/common.js';
import { commandBody, commandMembers } from './command-bodies.js';
import { CommandRoute } from './command-route.js';
import { evidenceAnswer } from './instance-answers.js';
import { InstanceId } from './instance-id.js';
import { evidenceQuery } from './instance-schemas.js';

const evidenceId = pathId('evidence.not-found');
const retractionBody = z.strictObject({ reason: commandMembers['retract-evidence'].reason });

/** What shows that things happened. */
@ApiTags('evidence')
@Controller('api/v1/instances/:id/evidence')
@NeedsScope('write')
export class EvidenceController {
  constructor(
    private readonly readEvidence: ReadEvidence,
    private readonly commands: ExecuteCommand,
  ) {}

  @ApiOperation({ summary: 'The pieces of evidence, newest occurrence first, a page at a time.' })
  @Get()
  @Answers(200, 'A page of evidence.', { schema: pageOf(evidenceAnswer) })
  @Problems('instance.not-found', 'request.invalid')
  async list(
    @InstanceId() id: string,
    @Query({ schema: evidenceQuery }) { limit, cursor }: z.infer<typeof evidenceQuery>,
    @Call() call: ApiCall,
  ) {
    const page = { limit: limit + 1, ...(cursor === undefined ? {} : { after: cursor }) };
    const found = await this.readEvidence.list(call.context, id, page);
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? items.at(-1)?.id : undefined };
  }

  @Post()
  @CommandRoute('Records a piece of evidence.', { creates: true })
  async record(
    @InstanceId() id: string,
    @Body({ schema: commandBody('record-evidence') }) body: Omit<CommandOf<'record-evidence'>, 'type' | 'id'>,
    @Call() call: ApiCall,
  ) {
    const command = { type: 'record-evidence', id: uuidv7(), ...body } as const;
    return call.text(await this.commands.execute(call.context, id, command, call.write));
  }

  @Post(':evidence/retraction')
  @CommandRoute('Retracts a piece of evidence; it stops counting at once.')
  async retract(
    @InstanceId() id: string,
    @Param('evidence', { schema: evidenceId }) evidence: string,
    @Body({ schema: retractionBody }) { reason }: z.infer<typeof retractionBody>,
    @Call() call: ApiCall,
  ) {
    const command = { type: 'retract-evidence', evidence, reason } as const;
    return call.text(await this.commands.execute(call.context, id, command, call.write));
  }
}
