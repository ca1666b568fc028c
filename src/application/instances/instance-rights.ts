import type { CompiledProcess } from '../../engine/compile-process.js';
import type { Command, CommandType } from '../../engine/model/command.js';
import type { Facts } from '../../engine/model/facts.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import { holdsRole } from '../../engine/roles.js';
import { DomainError } from '../../errors/domain-error.js';
import { COMMAND_NAMES } from './command-names.js';

/** What anyone with a role in the process may contribute; all else is for those who answer for the record. */
const CONTRIBUTIONS: readonly CommandType[] = [
  'set-fields',
  'record-evidence',
  'retract-evidence',
  'verify-evidence',
  'reject-evidence',
  'expect-evidence',
  'withdraw-expectation',
  'attach-artifact',
  'complete-task',
  'undo-task',
];

/** What the approval itself says who may do: whoever is asked, acts for them, or asked for it. */
const BY_SEAT: readonly CommandType[] = [
  'decide-approval',
  'recall-approval',
  'reassign-approval',
  'add-approver',
  'comment-approval',
  'copy-approval',
  'nudge-approval',
];

/** What happens by the clock alone: no person may ask for it. */
const BY_CLOCK: readonly CommandType[] = ['time-out-approval', 'refresh-approvers'];

/** The roles whose holders give a command though they do not answer for the record: it is their consent, or names them. */
function rolesFor(process: CompiledProcess, state: InstanceState, command: Command): readonly string[] {
  if (command.type === 'take-transition') return process.transitions.get(command.transition)?.by ?? [];
  const consent = consentRole(process, state, command);
  return consent === undefined ? [] : [consent];
}

/** The role whose consent a command is. */
function consentRole(
  { definition, outcomes }: CompiledProcess,
  { stage, closed }: InstanceState,
  command: Command,
): string | undefined {
  if (command.type === 'close') return outcomes.get(command.outcome)?.consent;
  if (command.type === 'reopen' && closed !== undefined) return outcomes.get(closed.outcome)?.consent;
  if (command.type !== 'jump') return undefined;
  const rule = definition.jumps.exceptions[stage]?.[command.to] ?? definition.jumps.default;
  return rule.rule === 'consent' ? definition.jumps.consent : undefined;
}

/**
 * Whether somebody may work on an instance at all: its owner, the managers above, operations, administrators and
 * integrations; and whoever holds a role in the process may contribute to it. A closing or a jump that needs the consent
 * of a role is done by one who holds it, and a named transition by whom it names. What the gates demand comes on top.
 * @throws DomainError `access.forbidden`
 */
export function requireRightToWork(
  process: CompiledProcess,
  state: InstanceState,
  command: Command,
  facts: Facts,
): void {
  const { actor, managersOfOwner } = facts;
  if (actor.system === true) return;
  if (BY_CLOCK.includes(command.type)) throw forbidden(command);
  if (actor.roles.includes('auditor')) throw forbidden(command, AS_AUDITOR);
  if (actor.user === state.owner || managersOfOwner.includes(actor.user)) return;
  if (actor.roles.some((role) => role === 'administrator' || role === 'operations' || role === 'integration'))
    return;
  const held = process.definition.roles.filter((role) => holdsRole(role, state, facts)).map(({ id }) => id);
  const allowed = CONTRIBUTIONS.includes(command.type)
    ? held.length > 0
    : rolesFor(process, state, command).some((role) => held.includes(role));
  const byName =
    command.type === 'override-gate' || command.type === 'end-override' || BY_SEAT.includes(command.type);
  if (allowed || byName) return;
  throw forbidden(command);
}

const NOT_ANSWERING = { en: 'on a record you do not answer for', zh: '该记录不由您负责' };
/** An auditor sees everything and changes nothing, whatever else he is. */
const AS_AUDITOR = { en: 'as an auditor', zh: '审计员仅可查看' };

function forbidden({ type }: Command, why = NOT_ANSWERING): DomainError {
  const { en, zh } = COMMAND_NAMES[type];
  const action = { en: `${en}, ${why.en}`, zh: `${zh}（${why.zh}）` };
  return new DomainError('access.forbidden', { action });
}

/**
 * Whether somebody may start a record for an owner: everybody but auditors, for themselves; for others who may also
 * work on their records.
 * @throws DomainError `access.forbidden`
 */
export function requireRightToCreate(
  owner: string,
  { actor, managersOfOwner }: Pick<Facts, 'actor' | 'managersOfOwner'>,
): void {
  const roles = new Set(actor.roles);
  const others = roles.has('administrator') || roles.has('operations') || roles.has('integration');
  const own = owner === actor.user && (roles.has('rep') || roles.has('approver') || roles.has('manager'));
  if ((others || own || managersOfOwner.includes(actor.user)) && !roles.has('auditor')) return;
  throw new DomainError('access.forbidden', { action: COMMAND_NAMES.create });
}
