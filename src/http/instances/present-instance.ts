import type { z } from 'zod';
import type { InstanceView } from '../../application/read-instance.js';
import type { instanceAnswer } from './instance-answers.js';

type Answer = z.infer<typeof instanceAnswer>;

type AnsweredFields = NonNullable<Answer['computed']>;

/** What a computed field came to, or what it lacks. */
function presentComputed(computed: NonNullable<InstanceView['computed']>): AnsweredFields {
  const answered: AnsweredFields = {};
  for (const [id, found] of Object.entries(computed)) {
    answered[id] =
      found.kind === 'value'
        ? { value: found.value }
        : { missing: [...found.missing], ...(found.reason === undefined ? {} : { reason: found.reason }) };
  }
  return answered;
}

/** An instance as the API shows it. As of an instant the names of owner and customer are left out: they are today's. */
export function presentInstance({ state, summary, figures, computed }: InstanceView): Answer {
  const { seq, recordedAt, customer, owner, hidden, ...held } = state;
  // The machine's own state, what has addresses of its own, and what only the engine asks for.
  const { stateValue: _machine, figures: _ids, approvals: _pages, ...told } = held;
  const { formerOwners: _before, enteredBy: _entered, unreviewed: _owed, ...rest } = told;
  return {
    ...rest,
    version: seq,
    owner: summary?.owner ?? { id: owner },
    customer: summary?.customer ?? (customer === undefined ? undefined : { id: customer }),
    outcome: state.closed?.outcome,
    amount: figures.amount,
    updatedAt: recordedAt,
    fields: state.fields,
    hidden: hidden && [...hidden],
    computed: computed && presentComputed(computed),
    hold: state.hold,
    closed: state.closed && { ...state.closed },
  };
}
