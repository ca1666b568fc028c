import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ExecuteCommand } from '../../application/execute-command.js';
import type { Command, CommandOf, CommandType } from '../../engine/model/command.js';
import { NeedsScope } from '../access/needs-scope.js';
import { ApiCall, Call } from '../request/call.js';
import { commandBody, noBody } from './command-bodies.js';
import { CommandRoute } from './command-route.js';
import { InstanceId } from './instance-id.js';

type BodyOf<T extends CommandType> = Omit<CommandOf<T>, 'type'>;

/** Moving an instance through its process, and in and out of its hold and its end. */
@ApiTags('moves')
@Controller('api/v1/instances/:id')
@NeedsScope('write')
export class MovesController {
  constructor(private readonly commands: ExecuteCommand) {}

  @Post('advance')
  @CommandRoute('Advances to the next stage, when its gate is open.')
  advance(@InstanceId() id: string, @Body({ schema: noBody }) _: object, @Call() call: ApiCall) {
    return this.run(call, id, { type: 'advance' });
  }

  @Post('move-back')
  @CommandRoute('Moves back to an earlier stage; the one before when none is named.')
  moveBack(
    @InstanceId() id: string,
    @Body({ schema: commandBody('move-back') }) body: BodyOf<'move-back'>,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'move-back', ...body });
  }

  @Post('jump')
  @CommandRoute('Jumps ahead over stages, where the definition allows it.')
  jump(
    @InstanceId() id: string,
    @Body({ schema: commandBody('jump') }) body: BodyOf<'jump'>,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'jump', ...body });
  }

  @Post('take-transition')
  @CommandRoute('Takes a named transition of the definition, with the answers it asks for.')
  takeTransition(
    @InstanceId() id: string,
    @Body({ schema: commandBody('take-transition') }) body: BodyOf<'take-transition'>,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'take-transition', ...body });
  }

  @Post('hold')
  @CommandRoute('Puts on hold.')
  hold(
    @InstanceId() id: string,
    @Body({ schema: commandBody('hold') }) body: BodyOf<'hold'>,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'hold', ...body });
  }

  @Post('resume')
  @CommandRoute('Resumes from a hold.')
  resume(@InstanceId() id: string, @Body({ schema: noBody }) _: object, @Call() call: ApiCall) {
    return this.run(call, id, { type: 'resume' });
  }

  @Post('close')
  @CommandRoute('Closes with an outcome and the answers it asks for.')
  close(
    @InstanceId() id: string,
    @Body({ schema: commandBody('close') }) body: BodyOf<'close'>,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'close', ...body });
  }

  @Post('reopen')
  @CommandRoute('Reopens a closed instance in the stage it was closed from.')
  reopen(
    @InstanceId() id: string,
    @Body({ schema: commandBody('reopen') }) body: BodyOf<'reopen'>,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'reopen', ...body });
  }

  @Post('hand-over')
  @CommandRoute('Hands over to another owner.')
  handOver(
    @InstanceId() id: string,
    @Body({ schema: commandBody('hand-over') }) body: BodyOf<'hand-over'>,
    @Call() call: ApiCall,
  ) {
    return this.run(call, id, { type: 'hand-over', ...body });
  }

  private async run(
    call: ApiCall,
    id: string,
    command: Exclude<Command, { type: 'create' }>,
  ): Promise<string> {
    return call.text(await this.commands.execute(call.context, id, command, call.write));
  }
}
