import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { ListExpectations } from '../../application/evidence/list-expectations.js';
import { ExecuteCommand } from '../../application/execute-command.js';
import type { CommandOf } from '../../engine/model/command.js';
import { NeedsScope } from '../access/needs-scope.js';
import { CommandRoute } from '../instances/command-route.js';
import { InstanceId } from '../instances/instance-id.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { pageOf, pathId } from '../wire/common.js';
import {
  expectationBody,
  expectationsQuery,
  openQuestionAnswer,
  settlementBody,
  withdrawalBody,
} from './evidence-schemas.js';

const expectationId = pathId('expectation.not-found');
type ListQuery = Omit<z.infer<typeof expectationsQuery>, 'cursor'> & { readonly cursor?: string };

/** What is not known yet, and what is in doubt. */
@ApiTags('evidence')
@Controller('api/v1')
@NeedsScope('write')
export class ExpectationsController {
  constructor(
    private readonly expectations: ListExpectations,
    private readonly commands: ExecuteCommand,
  ) {}

  @ApiOperation({ summary: 'What I, or those below me, have to find out, the soonest due first.' })
  @Get('expectations')
  @Answers(200, 'A page of open questions.', { schema: pageOf(openQuestionAnswer) })
  @Problems('request.cursor-invalid')
  list(@Query({ schema: expectationsQuery }) { overdue, ...rest }: ListQuery, @Call() call: ApiCall) {
    return this.expectations.list(call.context, { ...rest, overdue: overdue === 'true' });
  }

  @Post('instances/:id/expectations')
  @CommandRoute('Says what is not known yet, who finds it out and by when.', { creates: true })
  async expect(
    @InstanceId() id: string,
    @Body({ schema: expectationBody }) body: Omit<CommandOf<'expect-evidence'>, 'type' | 'id'>,
    @Call() call: ApiCall,
  ) {
    const command = { type: 'expect-evidence', id: uuidv7(), ...body } as const;
    return call.text(await this.commands.execute(call.context, id, command, call.write));
  }

  @Post('instances/:id/expectations/:expectation/withdrawal')
  @CommandRoute('Takes an open question back.')
  async withdraw(
    @InstanceId() id: string,
    @Param('expectation', { schema: expectationId }) expectation: string,
    @Body({ schema: withdrawalBody }) { reason }: z.infer<typeof withdrawalBody>,
    @Call() call: ApiCall,
  ) {
    const why = reason === undefined ? {} : { reason };
    const command = { type: 'withdraw-expectation', expectation, ...why } as const;
    return call.text(await this.commands.execute(call.context, id, command, call.write));
  }

  @Post('instances/:id/doubts/settlement')
  @CommandRoute('Lets a passed gate stand without the piece it rested on, as a manager above the owner.')
  async settle(
    @InstanceId() id: string,
    @Body({ schema: settlementBody }) body: z.infer<typeof settlementBody>,
    @Call() call: ApiCall,
  ) {
    const command = { type: 'settle-doubt', ...body } as const;
    return call.text(await this.commands.execute(call.context, id, command, call.write));
  }
}
