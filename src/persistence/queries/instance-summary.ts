import type { InstanceSummary } from '../../application/ports/instance-queries.js';
import type { InstanceStatus } from '../../engine/model/instance-state.js';
import { present } from '../present.js';

/** The columns a summary is made of; `numeric` comes as text and keeps every digit. */
export interface SummaryRow {
  id: string;
  reference: string;
  name: string;
  definition_key: string;
  definition_version: number;
  customer: string | null;
  customer_name: string | null;
  owner: string;
  owner_name: string | null;
  status: InstanceStatus;
  stage: string;
  outcome: string | null;
  probability: string | null;
  forecast: string;
  amount: string | null;
  currency: string | null;
  stage_entered_at: Date;
  stage_due_at: Date | null;
  next_change_at: Date | null;
  created_at: Date;
  updated_at: Date;
  seq: number;
}

export const summaryColumns = `i.id, i.reference, i.name, i.definition_key, i.definition_version, i.customer, c.name as customer_name,
  i.owner, o.name as owner_name, i.status, i.stage, i.outcome, i.probability, i.forecast, i.amount, i.currency,
  i.stage_entered_at, i.stage_due_at, i.next_change_at, i.created_at, i.updated_at, i.seq`;

export const summaryTables = `instance i
  left join customer c on c.org = i.org and c.id = i.customer
  left join app_user o on o.org = i.org and o.id = i.owner`;

/** An instance as a list shows it. */
export function toSummary(row: SummaryRow): InstanceSummary {
  return {
    id: row.id,
    reference: row.reference,
    name: row.name,
    definition: { key: row.definition_key, version: row.definition_version },
    owner: { id: row.owner, name: row.owner_name ?? row.owner },
    status: row.status,
    stage: row.stage,
    forecast: row.forecast,
    stageEnteredAt: row.stage_entered_at.toISOString(),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.seq,
    ...present({
      customer: row.customer === null ? null : { id: row.customer, name: row.customer_name ?? row.customer },
      outcome: row.outcome,
      probability: row.probability,
      amount:
        row.amount === null || row.currency === null ? null : { amount: row.amount, currency: row.currency },
      stageDueAt: row.stage_due_at?.toISOString() ?? null,
      nextChangeAt: row.next_change_at?.toISOString() ?? null,
    }),
  };
}
