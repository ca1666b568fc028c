import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ListVerifications } from '../../application/evidence/list-verifications.js';
import { ExecuteCommand } from '../../application/execute-command.js';
import type { PageRequest } from '../../application/ports/pending-approvals.js';
import { NeedsScope } from '../access/needs-scope.js';
import { CommandRoute } from '../instances/command-route.js';
import { InstanceId } from '../instances/instance-id.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { pageOf, pathId } from '../wire/common.js';
import { rejectionBody, verificationBody, verificationsQuery, waitingAnswer } from './evidence-schemas.js';

const evidenceId = pathId('evidence.not-found');

/** A second person looks at evidence. */
@ApiTags('evidence')
@Controller('api/v1')
@NeedsScope('write')
export class VerificationsController {
  constructor(
    private readonly waiting: ListVerifications,
    private readonly commands: ExecuteCommand,
  ) {}

  @ApiOperation({
    summary: 'The pieces of evidence that wait for me to verify or review them, longest first.',
  })
  @Get('verifications')
  @Answers(200, 'A page of pieces.', { schema: pageOf(waitingAnswer) })
  @Problems('request.cursor-invalid')
  list(@Query({ schema: verificationsQuery }) page: PageRequest, @Call() call: ApiCall) {
    return this.waiting.list(call.context, page);
  }

  @Post('instances/:id/evidence/:evidence/verification')
  @CommandRoute('Lets a piece stand, as the second person who verifies or reviews it.')
  async verify(
    @InstanceId() id: string,
    @Param('evidence', { schema: evidenceId }) evidence: string,
    @Body({ schema: verificationBody }) { comment }: z.infer<typeof verificationBody>,
    @Call() call: ApiCall,
  ) {
    const more = comment === undefined ? {} : { comment };
    const command = { type: 'verify-evidence', evidence, ...more } as const;
    return call.text(await this.commands.execute(call.context, id, command, call.write));
  }

  @Post('instances/:id/evidence/:evidence/rejection')
  @CommandRoute('Does not let a piece stand, as the second person; it counts no more.')
  async reject(
    @InstanceId() id: string,
    @Param('evidence', { schema: evidenceId }) evidence: string,
    @Body({ schema: rejectionBody }) { reason }: z.infer<typeof rejectionBody>,
    @Call() call: ApiCall,
  ) {
    const command = { type: 'reject-evidence', evidence, reason } as const;
    return call.text(await this.commands.execute(call.context, id, command, call.write));
  }
}
