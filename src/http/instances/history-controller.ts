import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ExplainInstance } from '../../application/explain-instance.js';
import { ReadInstance } from '../../application/read-instance.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { eventAnswer, explanationAnswer } from './instance-answers.js';
import { InstanceId } from './instance-id.js';
import { eventsQuery, explainQuery } from './instance-schemas.js';

const eventPage = z.object({ items: z.array(eventAnswer), next: z.int().optional() });

/** What stands in the way of an instance, and what happened to it. */
@ApiTags('instances')
@Controller('api/v1/instances/:id')
export class HistoryController {
  constructor(
    private readonly explainInstance: ExplainInstance,
    private readonly readInstance: ReadInstance,
  ) {}

  @ApiOperation({
    summary: 'How the gate to the next stage, to a stage, of a named transition or to an outcome stands.',
  })
  @Get('explain')
  @Answers(200, 'Every condition of the gate, and what stands in the way.', {
    schema: explanationAnswer,
    etag: true,
  })
  @Problems('instance.not-found', 'stage.not-found', 'transition.not-found', 'request.invalid')
  async explain(
    @InstanceId() id: string,
    @Query({ schema: explainQuery }) { target = 'next', transition }: z.infer<typeof explainQuery>,
    @Call() call: ApiCall,
  ) {
    const asked = transition === undefined ? { target } : { transition };
    return call.versioned(await this.explainInstance.explain(call.context, id, asked));
  }

  @ApiOperation({ summary: 'The log of events, in order, a page at a time.' })
  @Get('events')
  @Answers(200, 'A page of events; `next` is the `after` of the next page.', { schema: eventPage })
  @Problems('instance.not-found', 'request.invalid')
  async events(
    @InstanceId() id: string,
    @Query({ schema: eventsQuery }) { after, limit }: z.infer<typeof eventsQuery>,
    @Call() call: ApiCall,
  ) {
    const found = await this.readInstance.events(call.context, id, after, limit + 1);
    const items = found.slice(0, limit).map(({ event: { org: _, ...event }, hash }) => ({
      ...event,
      ...(hash === undefined ? {} : { hash }),
    }));
    return { items, next: found.length > limit ? items.at(-1)?.seq : undefined };
  }
}
