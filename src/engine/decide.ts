import { advance } from './commands/advance.js';
import { attachArtifact } from './commands/attach-artifact.js';
import { close } from './commands/close.js';
import { completeTask } from './commands/complete-task.js';
import { create } from './commands/create.js';
import { handOver } from './commands/hand-over.js';
import type { CommandHandler } from './commands/handler.js';
import { hold } from './commands/hold.js';
import { jump } from './commands/jump.js';
import { moveBack } from './commands/move-back.js';
import { recordEvidence } from './commands/record-evidence.js';
import { rename } from './commands/rename.js';
import { reopen } from './commands/reopen.js';
import { resume } from './commands/resume.js';
import { retractEvidence } from './commands/retract-evidence.js';
import { setFields } from './commands/set-fields.js';
import { takeTransition } from './commands/take-transition.js';
import { undoTask } from './commands/undo-task.js';
import type { CompiledProcess } from './compile-process.js';
import type { Command, CommandType } from './model/command.js';
import type { Decision } from './model/decision.js';
import type { Facts } from './model/facts.js';
import type { InstanceState } from './model/instance-state.js';
import { situationOf, type Situation } from './situation.js';

const handlers: { readonly [T in Exclude<CommandType, 'create'>]: CommandHandler<T> } = {
  'set-fields': setFields,
  rename,
  'record-evidence': recordEvidence,
  'retract-evidence': retractEvidence,
  'complete-task': completeTask,
  'undo-task': undoTask,
  'attach-artifact': attachArtifact,
  advance,
  'move-back': moveBack,
  jump,
  'take-transition': takeTransition,
  hold,
  resume,
  close,
  reopen,
  'hand-over': handOver,
};

/**
 * Decides a command: the one way anything about an instance changes, whoever asks. Pure: the same arguments give the
 * same decision.
 * @param state undefined before the instance is created.
 * @throws RangeError when the state does not belong to the process, or `create` meets an instance that exists.
 */
export function decide(
  process: CompiledProcess,
  state: InstanceState | undefined,
  command: Command,
  facts: Facts,
): Decision {
  if (command.type === 'create') {
    if (state !== undefined) throw new RangeError('the instance exists already');
    return create(process, command, facts);
  }
  if (state === undefined) throw new RangeError(`${command.type} before create`);
  if (state.definition.digest !== process.digest)
    throw new RangeError('the instance is pinned to another definition');
  const handler: (situation: Situation, command: never) => Decision = handlers[command.type];
  return handler(situationOf(process, state, facts), command as never);
}
