import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AnswerOnce } from '../../application/answer-once.js';
import { ReadInbox } from '../../application/approvals/read-inbox.js';
import { UnresolvedApprovals } from '../../application/approvals/unresolved-approvals.js';
import { BulkCommands, type BulkItem } from '../../application/bulk-commands.js';
import type { PageRequest } from '../../application/ports/pending-approvals.js';
import { NeedsScope } from '../access/needs-scope.js';
import { bulkAnswer } from '../instances/instance-answers.js';
import { Answers, Problems, TakesIdempotencyKey } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { pageCursor, pageLimit } from '../wire/common.js';
import { inboxAnswer, unresolvedAnswer } from './approval-answers.js';
import { decisionsBody } from './approval-bodies.js';

const pageQuery = z.strictObject({ limit: pageLimit, cursor: pageCursor.optional() });

/** What is to be decided, over all records. */
@ApiTags('approvals')
@Controller('api/v1')
export class InboxController {
  constructor(
    private readonly inbox: ReadInbox,
    private readonly stuck: UnresolvedApprovals,
    private readonly bulk: BulkCommands,
    private readonly once: AnswerOnce,
  ) {}

  @ApiOperation({
    summary: 'What you have to decide, for yourself and for whom you act; the soonest due first.',
  })
  @Get('inbox')
  @Answers(200, 'A page, and how much there is in all.', { schema: inboxAnswer })
  @Problems('request.cursor-invalid', 'request.invalid')
  read(@Query({ schema: pageQuery }) page: z.infer<typeof pageQuery>, @Call() call: ApiCall) {
    return this.inbox.read(call.context, page as PageRequest);
  }

  @ApiOperation({ summary: 'Decides up to 100 approvals; each stands alone, and each has its result.' })
  @Post('inbox/decisions')
  @NeedsScope('decide')
  @TakesIdempotencyKey()
  @Answers(200, 'A result for each item, in order.', { schema: bulkAnswer })
  @Problems('request.invalid')
  async decide(@Body({ schema: decisionsBody }) body: z.infer<typeof decisionsBody>, @Call() call: ApiCall) {
    const items = body.items.map(({ instance, ...decision }) => ({
      instance,
      command: { type: 'decide-approval', ...decision },
    })) as BulkItem[];
    const { context, write } = call;
    const answer = await this.once.run(context, write.idempotency, async () => {
      const results = await this.bulk.run(context, items, write.idempotency);
      return { status: 200, body: { results }, unfinished: results.some(({ status }) => status >= 400) };
    });
    return call.text(answer);
  }

  @ApiOperation({ summary: 'Requests that nobody, or too few, can decide, for operations to find somebody.' })
  @Get('approvals/unresolved')
  @Answers(200, 'A page of requests, the longest waiting first.', { schema: unresolvedAnswer })
  @Problems('access.forbidden', 'request.cursor-invalid', 'request.invalid')
  unresolved(@Query({ schema: pageQuery }) page: z.infer<typeof pageQuery>, @Call() call: ApiCall) {
    return this.stuck.list(call.context, page as PageRequest);
  }
}
