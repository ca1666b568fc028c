import type { Approval, ApprovalStep } from '../model/approval.js';
import type { ApprovalRequest, RequestedStep, Seat } from '../model/approval-request.js';
import type { Situation } from '../situation.js';
import { ownersInStage } from '../owners.js';
import { holdersOf } from '../roles.js';
import { actingFor, isActive } from './acting.js';

/** A step of a request together with what the definition says of it. */
export interface AskedStep {
  readonly approval: Approval;
  readonly rule: ApprovalStep;
  readonly requestedBy: string;
  readonly step: RequestedStep;
}

/** The approval of the definition. */
export function approvalOf(id: string, { process }: Pick<Situation, 'process'>): Approval | undefined {
  return process.definition.approvals?.find((approval) => approval.id === id);
}

/** The steps of a request that are being decided. */
export function activeSteps(
  approval: Approval,
  { requestedBy, steps }: Pick<ApprovalRequest, 'requestedBy' | 'steps'>,
): readonly AskedStep[] {
  const rules = new Map(approval.steps.flat().map((rule) => [rule.id, rule]));
  return steps.flat().flatMap((step) => {
    const rule = rules.get(step.step);
    return step.status !== 'active' || rule === undefined ? [] : [{ approval, rule, requestedBy, step }];
  });
}

/** Who may not decide, whatever role he holds or whoever he acts for (S16). */
export function separatedFrom(
  { separation }: Approval,
  requestedBy: string,
  { process, state, facts }: Situation,
): ReadonlySet<string> {
  return new Set(
    separation.flatMap((id) => {
      if (id === 'requester') return [requestedBy];
      // Who handed it over in this stage would approve what he prepared himself.
      if (id === 'owner') return ownersInStage(state);
      const role = process.roles.get(id);
      return role === undefined ? [] : holdersOf(role, state, facts);
    }),
  );
}

/** Who holds the roles that decide a step and may do so, with the first of those roles. */
export function holdersOfStep(
  { approval, rule, requestedBy }: Pick<AskedStep, 'approval' | 'rule' | 'requestedBy'>,
  situation: Situation,
): readonly Seat[] {
  const { process, state, facts } = situation;
  const separated = separatedFrom(approval, requestedBy, situation);
  const seats = new Map<string, Seat>();
  for (const id of rule.by) {
    const role = process.roles.get(id);
    for (const person of role === undefined ? [] : holdersOf(role, state, facts)) {
      if (separated.has(person) || seats.has(person)) continue;
      seats.set(person, { person, origin: { is: 'role', role: id } });
    }
  }
  return [...seats.values()];
}

/** Whether a seat still counts: its person is active, and holds the role it was given for. */
export function seatHolds({ person, origin }: Seat, { process, state, facts }: Situation): boolean {
  if (!isActive(person, facts.people)) return false;
  if (origin.is !== 'role') return true;
  const role = process.roles.get(origin.role);
  return role !== undefined && holdersOf(role, state, facts).includes(person);
}

/**
 * Who may decide from a seat now: nobody from the seat of who is separated, nor through him; nobody who is separated, who
 * decided in the step already, or who has a seat of his own in it, for one person has one voice.
 */
export function decidersFor(seat: Seat, asked: AskedStep, situation: Situation): readonly string[] {
  const { approval, requestedBy, step } = asked;
  if (!seatHolds(seat, situation)) return [];
  const { people, now } = situation.facts;
  const separated = separatedFrom(approval, requestedBy, situation);
  return actingFor(seat.person, people, now, separated).filter(
    (person) =>
      !separated.has(person) &&
      step.decisions.every(({ by }) => by !== person) &&
      (person === seat.person || step.seats.every((other) => other.person !== person)),
  );
}
