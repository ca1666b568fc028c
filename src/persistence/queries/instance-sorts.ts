import type { InstanceSort } from '../../application/ports/instance-queries.js';
import type { SortColumn } from './sort-column.js';

/** The column behind each sort order; each leads an index together with the organisation. */
export const instanceSorts: Readonly<Record<InstanceSort, SortColumn>> = {
  updated: { column: 'updated_at', type: 'timestamptz', nullable: false },
  created: { column: 'created_at', type: 'timestamptz', nullable: false },
  name: { column: 'name_sort', type: 'text', nullable: false },
  amount: { column: 'amount_minor', type: 'bigint', nullable: true },
  'stage-entered': { column: 'stage_entered_at', type: 'timestamptz', nullable: false },
  'next-change': { column: 'next_change_at', type: 'timestamptz', nullable: true },
  reference: { column: 'reference', type: 'text', nullable: false },
};
