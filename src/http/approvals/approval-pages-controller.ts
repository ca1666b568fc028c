import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadApprovals } from '../../application/approvals/read-approvals.js';
import { InstanceId } from '../instances/instance-id.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { approvalAnswer, approvalsAnswer } from './approval-answers.js';
import { approvalId } from './approval-id.js';

/** Reading the approvals of an instance. */
@ApiTags('approvals')
@Controller('api/v1/instances/:id/approvals')
export class ApprovalPagesController {
  constructor(private readonly approvals: ReadApprovals) {}

  @ApiOperation({ summary: 'The approvals: who is asked and why, what it is about, what was said.' })
  @Get()
  @Answers(200, 'Every approval of the process, each with its latest request.', {
    schema: approvalsAnswer,
    etag: true,
  })
  @Problems('instance.not-found')
  async list(@InstanceId() id: string, @Call() call: ApiCall) {
    const { version, items } = await this.approvals.list(call.context, id);
    return call.versioned({ version, items });
  }

  @ApiOperation({ summary: 'One approval, with its latest request and its history.' })
  @Get(':approval')
  @Answers(200, 'The approval.', { schema: approvalAnswer, etag: true })
  @Problems('instance.not-found', 'approval.not-found')
  async get(
    @InstanceId() id: string,
    @Param('approval', { schema: approvalId }) approval: string,
    @Call() call: ApiCall,
  ) {
    return call.versioned(await this.approvals.get(call.context, id, approval));
  }
}
