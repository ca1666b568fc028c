import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { ExecuteCommand } from '../../application/execute-command.js';
import type { Command, CommandOf, CommandType } from '../../engine/model/command.js';
import { NeedsScope } from '../access/needs-scope.js';
import { CommandRoute } from '../instances/command-route.js';
import { noBody } from '../instances/command-bodies.js';
import { InstanceId } from '../instances/instance-id.js';
import { ApiCall, Call } from '../request/call.js';
import {
  addedApproverBody,
  commentBody,
  copyBody,
  decisionBody,
  reassignmentBody,
  recallBody,
  requestBody,
} from './approval-bodies.js';
import { approvalId } from './approval-id.js';

type BodyOf<T extends CommandType> = Omit<CommandOf<T>, 'type' | 'approval' | 'id'>;

const ApprovalId = (): ParameterDecorator => Param('approval', { schema: approvalId });

/** Asking for the approvals of an instance, deciding them, and what is done around that. */
@ApiTags('approvals')
@Controller('api/v1/instances/:id/approvals/:approval')
export class ApprovalsController {
  constructor(private readonly commands: ExecuteCommand) {}

  @Post('request')
  @NeedsScope('write')
  @CommandRoute('Asks for an approval of what it covers, as it is now.', { creates: true })
  request(
    @InstanceId() id: string,
    @ApprovalId() approval: string,
    @Body({ schema: requestBody }) body: BodyOf<'request-approval'>,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'request-approval', id: uuidv7(), approval, ...body });
  }

  @Post('decide')
  @NeedsScope('decide')
  @CommandRoute('Approves, rejects or returns, for exactly the content that was seen.')
  decide(
    @InstanceId() id: string,
    @ApprovalId() approval: string,
    @Body({ schema: decisionBody }) body: z.infer<typeof decisionBody>,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'decide-approval', approval, ...(body as BodyOf<'decide-approval'>) });
  }

  @Post('recall')
  @NeedsScope('write')
  @CommandRoute('Takes a request back that is still to be decided.')
  recall(
    @InstanceId() id: string,
    @ApprovalId() approval: string,
    @Body({ schema: recallBody }) body: BodyOf<'recall-approval'>,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'recall-approval', approval, ...body });
  }

  @Post('reassign')
  @NeedsScope('decide')
  @CommandRoute('Hands a seat to somebody else; operations do so where nobody can decide.')
  reassign(
    @InstanceId() id: string,
    @ApprovalId() approval: string,
    @Body({ schema: reassignmentBody }) body: BodyOf<'reassign-approval'>,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'reassign-approval', approval, ...body });
  }

  @Post('add-approver')
  @NeedsScope('decide')
  @CommandRoute('Adds somebody who has to agree as well.')
  addApprover(
    @InstanceId() id: string,
    @ApprovalId() approval: string,
    @Body({ schema: addedApproverBody }) body: BodyOf<'add-approver'>,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'add-approver', approval, ...body });
  }

  @Post('comment')
  @NeedsScope('write')
  @CommandRoute('Says something about a request without deciding it.')
  comment(
    @InstanceId() id: string,
    @ApprovalId() approval: string,
    @Body({ schema: commentBody }) body: BodyOf<'comment-approval'>,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'comment-approval', approval, ...body });
  }

  @Post('copy')
  @NeedsScope('write')
  @CommandRoute('Tells others of a request.')
  copy(
    @InstanceId() id: string,
    @ApprovalId() approval: string,
    @Body({ schema: copyBody }) body: BodyOf<'copy-approval'>,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'copy-approval', approval, ...body });
  }

  @Post('nudge')
  @NeedsScope('write')
  @CommandRoute('Reminds those who have to decide.')
  nudge(
    @InstanceId() id: string,
    @ApprovalId() approval: string,
    @Body({ schema: noBody }) _: object,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'nudge-approval', approval });
  }

  private async run(
    call: ApiCall,
    id: string,
    command: Exclude<Command, { type: 'create' }>,
  ): Promise<string> {
    return call.text(await this.commands.execute(call.context, id, command, call.write));
  }
}
