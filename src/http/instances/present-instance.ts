import type { z } from 'zod';
import type { InstanceView } from '../../application/read-instance.js';
import type { Money } from '../../engine/model/value.js';
import type { instanceAnswer } from './instance-answers.js';

/** An instance as the API shows it. As of an instant the names of owner and customer are left out: they are today's. */
export function presentInstance({ state, summary }: InstanceView): z.infer<typeof instanceAnswer> {
  const { seq, recordedAt, stateValue: _machine, customer, owner, figures, ...rest } = state;
  const amount =
    figures.amount === undefined ? undefined : (state.fields[figures.amount] as Money | undefined);
  return {
    ...rest,
    version: seq,
    owner: summary?.owner ?? { id: owner },
    customer: summary?.customer ?? (customer === undefined ? undefined : { id: customer }),
    outcome: state.closed?.outcome,
    amount,
    updatedAt: recordedAt,
    fields: state.fields,
    hold: state.hold,
    closed: state.closed && { ...state.closed },
  };
}
