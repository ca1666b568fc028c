import { blockers, type BlockerCode } from '../../errors/blockers.js';
import { render, type Parameters } from '../../errors/message.js';
import { full, list } from '../criteria/wording.js';
import type { Blocker, Remedy } from '../model/blocker.js';
import type { Field } from '../model/field.js';
import type { FullText } from '../model/text.js';
import { ownersInStage } from '../owners.js';
import { holdsRole, suppliers } from '../roles.js';
import type { Situation } from '../situation.js';

/** A blocker behind which there is no criterion. */
export function blocker(
  code: BlockerCode,
  parameters: Parameters = {},
  rest: { remedy?: Remedy; suppliers?: Blocker['suppliers'] } = {},
): Blocker {
  const message = render(blockers[code], parameters);
  return { id: code, code, verdict: 'unmet', name: message, message, suppliers: [], ...rest };
}

/** The instance is open; a hold blocks only what `whileHeld` does not permit. */
export function openInstance(situation: Situation, whileHeld = false): readonly Blocker[] {
  const { state, process } = situation;
  if (state.closed !== undefined) {
    const { outcome } = state.closed;
    const parameters = { outcome: full(process.outcomes.get(outcome)?.name, outcome) };
    return [
      blocker('instance.closed', parameters, {
        remedy: { act: 'reopen' },
        suppliers: suppliers(undefined, situation),
      }),
    ];
  }
  if (state.hold === undefined || whileHeld) return [];
  const rest = { remedy: { act: 'resume' } as const, suppliers: suppliers(undefined, situation) };
  return [blocker('instance.held', { reason: state.hold.reason }, rest)];
}

/** The actor holds one of the roles, where roles are named. */
export function roleHeld(
  by: readonly string[] | undefined,
  situation: Situation,
  act: FullText = { en: 'do this', zh: '操作' },
): readonly Blocker[] {
  if (by === undefined) return [];
  const { process, state, facts } = situation;
  const roles = by.flatMap((id) => process.roles.get(id) ?? []);
  if (roles.some((role) => holdsRole(role, state, facts))) return [];
  const names = list(
    roles.map((role) => full(role.name, role.id)),
    { en: ' or ', zh: '或' },
  );
  return [blocker('role.missing', { roles: names, act }, { suppliers: suppliers(by, situation) })];
}

/** The actor holds one of the roles that a field lets set it. */
export function mayBeSet({ id, name, by }: Field, situation: Situation): readonly Blocker[] {
  const field = full(name, id);
  return roleHeld(by, situation, { en: `set ${field.en}`, zh: `设置${field.zh}` });
}

/** The field still changes: the record has not come to the stage that locks it. */
export function notLocked(field: Field, situation: Situation): readonly Blocker[] {
  if (field.lock === undefined) return [];
  const { rank, stages } = situation.process;
  if ((rank.get(situation.state.stage) ?? 0) < (rank.get(field.lock) ?? Infinity)) return [];
  const stage = full(stages.get(field.lock)?.name, field.lock);
  return [blocker('field.locked', { field: full(field.name, field.id), stage })];
}

/** Whether the actor answers for the record, or did so in this stage: his consent would be to what he did himself (S16). */
function ownsOrOwned({ state, facts: { actor } }: Situation): boolean {
  return ownersInStage(state).includes(actor.user);
}

/** The actor is the one whose consent is needed: doing it is the consent. */
export function consentGiven(
  role: string | undefined,
  situation: Situation,
  code: BlockerCode = 'consent.missing',
  parameters: Parameters = {},
) {
  if (role === undefined) return [];
  const { process, state, facts } = situation;
  const definition = process.roles.get(role);
  if (definition !== undefined && holdsRole(definition, state, facts)) {
    if (definition.source.is === 'owner' || !ownsOrOwned(situation)) return [];
    return [blocker('consent.own-record', {}, { suppliers: suppliers([role], situation) })];
  }
  const rest = { suppliers: suppliers([role], situation), remedy: { act: 'ask', role } as const };
  return [blocker(code, { ...parameters, role: full(definition?.name, role) }, rest)];
}
