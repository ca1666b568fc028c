import { Decimal } from 'decimal.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import type { Projection } from '../../application/ports/instance-store.js';
import { instanceSearchText } from '../queries/search-text.js';
import { sortKey } from '../queries/sort-key.js';
import type { Cell } from './statement-parts.js';

/** Amounts are sorted in ten-thousandths: no currency has a smaller unit. */
const SORTED_UNIT = new Decimal(10_000);
const LARGEST_BIGINT = new Decimal('9223372036854775807');

/** What an amount is sorted by, in the range of `bigint`. */
export function sortableAmount(amount: string): string {
  const units = new Decimal(amount).times(SORTED_UNIT).toDecimalPlaces(0);
  return Decimal.max(LARGEST_BIGINT.negated(), Decimal.min(LARGEST_BIGINT, units)).toFixed();
}

/** The columns of the instance row but for its id: all of them are made from the state and its figures. */
export function instanceCells(
  { state, figures, unsorted = [] }: Pick<Projection, 'state' | 'figures' | 'unsorted'>,
  headHash: string,
): Cell[] {
  const { amount, closeOn } = figures;
  return [
    { column: 'seq', type: 'integer', value: state.seq },
    { column: 'stage', type: 'text', value: state.stage },
    { column: 'definition_key', type: 'text', value: state.definition.key },
    { column: 'definition_version', type: 'integer', value: state.definition.version },
    { column: 'definition_digest', type: 'text', value: state.definition.digest },
    { column: 'reference', type: 'text', value: state.reference },
    { column: 'customer', type: 'uuid', value: state.customer ?? null },
    { column: 'owner', type: 'uuid', value: state.owner },
    { column: 'status', type: 'text', value: state.status },
    { column: 'outcome', type: 'text', value: state.closed?.outcome ?? null },
    { column: 'probability', type: 'numeric', value: state.probability ?? null },
    { column: 'forecast', type: 'text', value: state.forecast },
    { column: 'amount', type: 'numeric', value: amount?.amount ?? null },
    {
      column: 'amount_minor',
      type: 'bigint',
      // The order of a list would tell what is hidden.
      value: amount === undefined || unsorted.includes('amount') ? null : sortableAmount(amount.amount),
    },
    { column: 'currency', type: 'text', value: amount?.currency ?? null },
    { column: 'close_on', type: 'date', value: closeOn ?? null },
    { column: 'stage_entered_at', type: 'timestamptz', value: state.stageEnteredAt },
    { column: 'stage_due_at', type: 'timestamptz', value: state.stageDueAt ?? null },
    {
      column: 'next_change_at',
      type: 'timestamptz',
      value: unsorted.includes('next-change') ? null : (state.nextChangeAt ?? null),
    },
    { column: 'created_at', type: 'timestamptz', value: state.createdAt },
    { column: 'updated_at', type: 'timestamptz', value: state.recordedAt },
    { column: 'head_hash', type: 'bytea', value: Buffer.from(headHash, 'hex') },
    { column: 'state', type: 'json', value: JSON.stringify(state) },
  ];
}

/** The columns that are found and sorted by; they change with the name only, for making them takes a while. */
export function searchCells(state: InstanceState, searchable: NonNullable<Projection['searchable']>): Cell[] {
  return [
    { column: 'name', type: 'text', value: state.name },
    { column: 'name_sort', type: 'text', value: sortKey(state.name) },
    { column: 'search_text', type: 'text', value: searchTextOf(state, searchable) },
  ];
}

/** What an instance is found by: its name, its customer's name and its reference. */
export function searchTextOf(
  state: InstanceState,
  searchable: NonNullable<Projection['searchable']>,
): string {
  return instanceSearchText({
    name: searchable.name,
    reference: state.reference,
    ...(searchable.customer === undefined ? {} : { customerName: searchable.customer }),
  });
}
