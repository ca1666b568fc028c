import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadAudit } from '../../application/audit/read-audit.js';
import { InstanceId } from '../instances/instance-id.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { pageOf } from '../wire/common.js';
import { chainAnswer, checkpointAnswer, checkpointsQuery, entryAnswer, trailQuery } from './audit-schemas.js';

const checkpointPage = z.object({ items: z.array(checkpointAnswer), next: z.int().optional() });

/** What auditors and administrators see of the logs. */
@ApiTags('audit')
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly audit: ReadAudit) {}

  @ApiOperation({
    summary: 'Sign-ins, changes of permissions, publications and overrides, newest first, a page at a time.',
  })
  @Get('events')
  @Answers(200, 'A page of the trail.', { schema: pageOf(entryAnswer) })
  @Problems('access.forbidden', 'request.invalid', 'request.cursor-invalid')
  events(
    @Query({ schema: trailQuery }) { limit, stream, type, cursor }: z.infer<typeof trailQuery>,
    @Call() call: ApiCall,
  ) {
    return this.audit.events(call.context, {
      limit,
      ...(stream === undefined ? {} : { stream }),
      ...(type === undefined ? {} : { type }),
      ...(cursor === undefined ? {} : { cursor }),
    });
  }

  @ApiOperation({
    summary:
      'For auditors: checkpoints over the heads of all logs, in order; to be kept elsewhere, one a line.',
  })
  @Get('checkpoints')
  @Answers(200, 'A page of checkpoints; `next` is the `after` of the next page.', { schema: checkpointPage })
  @Problems('access.forbidden', 'request.invalid')
  async checkpoints(
    @Query({ schema: checkpointsQuery }) { after, limit }: z.infer<typeof checkpointsQuery>,
    @Call() call: ApiCall,
  ) {
    const found = await this.audit.checkpoints(call.context, after, limit + 1);
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? items.at(-1)?.checkpoint.seq : undefined };
  }

  @ApiOperation({ summary: 'Whether the log of a record is as it was written.' })
  @Get('instances/:id')
  @Answers(200, 'The verdict, and what was found.', { schema: chainAnswer })
  @Problems('access.forbidden', 'instance.not-found')
  chain(@InstanceId() id: string, @Call() call: ApiCall) {
    return this.audit.chain(call.context, id);
  }
}
