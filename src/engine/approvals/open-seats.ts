import type { InstanceState } from '../model/instance-state.js';
import type { Instant } from '../model/value.js';
import { openSeatsOf } from './places.js';

/** Somebody who is asked to decide, as an inbox lists it. */
export interface OpenSeat {
  readonly approval: string;
  readonly request: string;
  readonly step: string;
  readonly person: string;
  readonly dueAt?: Instant;
  /** The first time it was due and not decided. */
  readonly overdueSince?: Instant;
  readonly startedAt: Instant;
}

/** Who is asked to decide something of a record now. Who may act for them is a matter of the organisation chart. */
export function openSeats({ approvals = {} }: Pick<InstanceState, 'approvals'>): readonly OpenSeat[] {
  return Object.values(approvals)
    .filter(({ status }) => status === 'pending')
    .flatMap(({ approval, id: request, steps, requestedAt }) =>
      steps.flat().flatMap((step) =>
        openSeatsOf(step).map(({ person }) => ({
          approval,
          request,
          step: step.step,
          person,
          startedAt: step.startedAt ?? requestedAt,
          ...(step.dueAt === undefined ? {} : { dueAt: step.dueAt }),
          ...(step.overdueSince === undefined ? {} : { overdueSince: step.overdueSince }),
        })),
      ),
    );
}
