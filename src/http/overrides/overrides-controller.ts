import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { Overrides } from '../../application/overrides/overrides.js';
import { NeedsScope } from '../access/needs-scope.js';
import type { OverrideRequest } from '../../application/ports/override-report.js';
import { CommandRoute } from '../instances/command-route.js';
import { InstanceId } from '../instances/instance-id.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { answeredInstant, entityId, pageCursor, pageLimit, pageOf, pathId } from '../wire/common.js';

const overrideId = pathId('override.not-found');
const reason = z.string().max(4000);

const overrideBody = z.strictObject({
  criteria: z
    .array(z.string().min(1).max(300))
    .min(1)
    .max(100)
    .meta({
      description: 'Paths of the criteria that need not hold, as explanations name them.',
      examples: [['stages.proposal.exit.decider-met']],
    }),
  reason,
  until: z.string().max(40).meta({
    format: 'date-time',
    description: 'When it ends: within 30 days. It ends with the stay in the stage, too.',
  }),
});

const endBody = z.strictObject({ reason: reason.optional() }).default({});

const overridesQuery = z.strictObject({
  inEffect: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'Only those that still count, or only others.' }),
  instance: entityId.optional(),
  grantedBy: entityId.optional(),
  cursor: pageCursor.optional(),
  limit: pageLimit,
});

type OverridesQuery = Omit<OverrideRequest, 'inEffect'> & { readonly inEffect?: 'true' | 'false' };

const overrideAnswer = z
  .object({
    id: z.uuid(),
    instance: z.object({ id: z.uuid(), reference: z.string(), name: z.string() }),
    definition: z.object({ key: z.string(), version: z.int() }),
    stage: z.string(),
    criteria: z.array(z.string()),
    reason: z.string(),
    grantedBy: z.object({ id: z.string(), name: z.string() }),
    grantedAt: answeredInstant,
    until: answeredInstant,
    inEffect: z.boolean(),
    ended: z.object({ by: z.string(), at: answeredInstant, reason: z.string().optional() }).optional(),
  })
  .meta({ id: 'Override' });

/** Letting a record pass a gate unmet: by name, for a reason, for a time; and the report of it. */
@ApiTags('overrides')
@Controller('api/v1')
@NeedsScope('administer')
export class OverridesController {
  constructor(private readonly overrides: Overrides) {}

  @Post('instances/:id/overrides')
  @CommandRoute('Overrides criteria of a gate, which takes a permission of its own.')
  async grant(
    @InstanceId() id: string,
    @Body({ schema: overrideBody }) body: z.infer<typeof overrideBody>,
    @Call() call: ApiCall,
  ) {
    const command = { type: 'override-gate', id: uuidv7(), ...body } as const;
    return call.text(await this.overrides.grant(call.context, id, command, call.write));
  }

  @Post('instances/:id/overrides/:override/end')
  @CommandRoute('Ends an override before its time.')
  async end(
    @InstanceId() id: string,
    @Param('override', { schema: overrideId }) override: string,
    @Body({ schema: endBody }) { reason: why }: z.infer<typeof endBody>,
    @Call() call: ApiCall,
  ) {
    const command = {
      type: 'end-override',
      override,
      ...(why === undefined ? {} : { reason: why }),
    } as const;
    return call.text(await this.overrides.end(call.context, id, command, call.write));
  }

  @ApiOperation({ summary: 'The overrides of the organisation, newest first, a page at a time.' })
  @Get('overrides')
  @Answers(200, 'A page of overrides.', { schema: pageOf(overrideAnswer) })
  @Problems('access.forbidden', 'request.cursor-invalid')
  list(@Query({ schema: overridesQuery }) { inEffect, ...rest }: OverridesQuery, @Call() call: ApiCall) {
    const wanted = inEffect === undefined ? {} : { inEffect: inEffect === 'true' };
    return this.overrides.list(call.context, { ...rest, ...wanted });
  }
}
