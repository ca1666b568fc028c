import type { Command, CommandType } from '../../engine/model/command.js';

/** Commands that ask who holds a seat or who acts for whom, or after which somebody else may hold one. */
const REST_ON_PEOPLE: ReadonlySet<CommandType> = new Set<CommandType>([
  'set-fields',
  'take-transition',
  'hand-over',
  'request-approval',
  'decide-approval',
  'recall-approval',
  'reassign-approval',
  'add-approver',
  'comment-approval',
  'copy-approval',
  'nudge-approval',
  'time-out-approval',
  'refresh-approvers',
  'verify-evidence',
  'reject-evidence',
]);

/** Whether a command is decided with the organisation chart at hand; the others do without reading its version. */
export function restsOnPeople({ type }: Command): boolean {
  return REST_ON_PEOPLE.has(type);
}
