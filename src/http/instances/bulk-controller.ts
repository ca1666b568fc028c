import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { AnswerOnce } from '../../application/answer-once.js';
import { BulkCommands, type BulkItem } from '../../application/bulk-commands.js';
import { NeedsScope } from '../access/needs-scope.js';
import { Answers, Problems, TakesIdempotencyKey } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { bulkBody } from './command-bodies.js';
import { bulkAnswer } from './instance-answers.js';

/** Many commands in one request. */
@ApiTags('instances')
@Controller('api/v1/instances/bulk')
@NeedsScope('write')
export class BulkController {
  constructor(
    private readonly bulk: BulkCommands,
    private readonly once: AnswerOnce,
  ) {}

  @ApiOperation({ summary: 'Gives up to 1,000 commands; each stands alone, and each has its result.' })
  @Post()
  @TakesIdempotencyKey()
  @Answers(200, 'A result for each item, in order.', { schema: bulkAnswer })
  @Problems('request.invalid')
  async run(@Body({ schema: bulkBody }) body: z.infer<typeof bulkBody>, @Call() call: ApiCall) {
    const items = body.items.map(({ command, ...item }) => ({
      ...item,
      command: command['type'] === 'record-evidence' ? { ...command, id: uuidv7() } : command,
    }));
    const { context, write } = call;
    // Each item is safe to repeat by itself; the whole is kept only when nothing in it may go better another time.
    const answer = await this.once.run(context, write.idempotency, async () => {
      const results = await this.bulk.run(context, items as BulkItem[], write.idempotency);
      return { status: 200, body: { results }, unfinished: results.some(({ status }) => status >= 400) };
    });
    return call.text(answer);
  }
}
