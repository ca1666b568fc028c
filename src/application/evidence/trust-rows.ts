import type { InstanceState } from '../../engine/model/instance-state.js';
import type { CheckParty, TrustRows } from '../ports/trust-rows.js';

/** What of a record only its process tells. */
export interface TrustSource {
  /** Whom the pieces of the record wait for that wait. */
  partiesOf(state: InstanceState): readonly CheckParty[];
  /** The people at customers whom its fields name, in a fixed order. */
  contactsOf(state: InstanceState): readonly string[];
}

function contactRows(
  before: InstanceState | undefined,
  state: InstanceState,
  { contactsOf }: TrustSource,
): Pick<TrustRows, 'contacts'> {
  if (state.fields === before?.fields) return {};
  const named = contactsOf(state);
  const known = before === undefined ? [] : contactsOf(before);
  return named.join() === known.join() ? {} : { contacts: named };
}

/** The rows that say what waits for whom, what is not known and what is in doubt, as far as they may have changed. */
export function trustRows(
  before: InstanceState | undefined,
  state: InstanceState,
  source: TrustSource,
): TrustRows {
  const { checks, expectations, doubts, owner, fields, status } = state;
  const elsewhere = checks !== undefined && (owner !== before?.owner || fields !== before.fields);
  const ended = expectations !== undefined && status !== before?.status;
  return {
    ...contactRows(before, state, source),
    ...(checks === before?.checks
      ? {}
      : { checks: Object.entries(checks ?? {}).map(([piece, open]) => ({ piece, ...open })) }),
    ...(checks === before?.checks && !elsewhere ? {} : { parties: source.partiesOf(state) }),
    ...(expectations === before?.expectations && !ended
      ? {}
      : { expectations: status === 'closed' ? [] : Object.values(expectations ?? {}) }),
    ...(doubts === before?.doubts ? {} : { doubts: doubts ?? [] }),
  };
}
