import { Body, Controller, Delete, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ExecuteCommand } from '../../application/execute-command.js';
import { NeedsScope } from '../access/needs-scope.js';
import { ApiCall, Call } from '../request/call.js';
import { commandMembers } from './command-bodies.js';
import { CommandRoute } from './command-route.js';
import { InstanceId } from './instance-id.js';
import { undoTaskQuery } from './instance-schemas.js';

const taskId = z.string();
const { stage, note } = commandMembers['complete-task'];
const completionBody = z.strictObject({ stage, note }).default({});

/** The tasks of the stages; the stage is the present one when none is named. */
@ApiTags('tasks')
@Controller('api/v1/instances/:id/tasks/:task/completion')
@NeedsScope('write')
export class TasksController {
  constructor(private readonly commands: ExecuteCommand) {}

  @Post()
  @CommandRoute('Completes a task.')
  async complete(
    @InstanceId() id: string,
    @Param('task', { schema: taskId }) task: string,
    @Body({ schema: completionBody }) body: { stage?: string; note?: string },
    @Call() call: ApiCall,
  ) {
    const command = { type: 'complete-task', task, ...body } as const;
    return call.text(await this.commands.execute(call.context, id, command, call.write));
  }

  @Delete()
  @CommandRoute('Undoes the completion of a task.', { idempotent: false })
  async undo(
    @InstanceId() id: string,
    @Param('task', { schema: taskId }) task: string,
    @Query({ schema: undoTaskQuery }) query: { stage?: string; reason?: string },
    @Call() call: ApiCall,
  ) {
    const command = { type: 'undo-task', task, ...query } as const;
    return call.text(await this.commands.execute(call.context, id, command, call.write));
  }
}
