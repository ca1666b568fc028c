import type { EvidenceRow, Projection } from '../../application/ports/instance-store.js';
import type { CheckParty, CheckRow, TrustRows } from '../../application/ports/trust-rows.js';
import type { Doubt } from '../../engine/model/doubt.js';
import type { Expectation } from '../../engine/model/expectation.js';
import { keeping, type KeptRows } from './kept-rows.js';
import { type Part, partOf } from './part.js';

/** What stands in the column of a person where a party is none. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

const checks: KeptRows<CheckRow> = {
  table: 'open_check',
  target: '(org, id)',
  key: [{ name: 'id', type: 'uuid', of: ({ piece }) => piece }],
  rest: [
    { name: 'kind', type: 'text', of: ({ kind }) => kind },
    { name: 'checks', type: 'text', of: (row) => row.checks.join(',') },
    { name: 'recorded_by', type: 'uuid', of: ({ recordedBy }) => recordedBy },
    { name: 'recorded_at', type: 'timestamptz', of: ({ recordedAt }) => recordedAt },
  ],
};

const parties: KeptRows<CheckParty> = {
  table: 'open_check_party',
  target: '(org, via, person, name, level, id)',
  key: [
    { name: 'via', type: 'text', of: ({ via }) => via },
    { name: 'person', type: 'uuid', of: ({ person }) => person ?? NOBODY },
    { name: 'name', type: 'text', of: ({ name }) => name ?? '' },
    { name: 'level', type: 'integer', of: ({ level }) => String(level ?? 0) },
    { name: 'id', type: 'uuid', of: ({ piece }) => piece },
  ],
  rest: [],
};

const expectations: KeptRows<Expectation> = {
  table: 'expectation',
  target: '(org, id)',
  key: [{ name: 'id', type: 'uuid', of: ({ id }) => id }],
  rest: [
    { name: 'evidence', type: 'text', of: ({ evidence }) => evidence ?? null },
    { name: 'fields', type: 'text', of: ({ fields }) => fields?.join(',') ?? null },
    { name: 'owner', type: 'uuid', of: ({ owner }) => owner },
    { name: 'due_on', type: 'text', of: ({ dueOn }) => dueOn },
    { name: 'note', type: 'text', of: ({ note }) => note ?? null },
    { name: 'asked_by', type: 'uuid', of: ({ askedBy }) => askedBy },
    { name: 'asked_at', type: 'timestamptz', of: ({ askedAt }) => askedAt },
  ],
};

const contacts: KeptRows<string> = {
  table: 'instance_contact',
  target: '(org, contact, instance)',
  key: [{ name: 'contact', type: 'uuid', of: (contact) => contact }],
  rest: [],
};

const doubts: KeptRows<Doubt> = {
  table: 'gate_doubt',
  target: '(org, instance, evidence, seq)',
  key: [
    { name: 'evidence', type: 'uuid', of: ({ evidence }) => evidence },
    { name: 'seq', type: 'integer', of: ({ gate }) => String(gate.seq) },
  ],
  rest: [
    { name: 'why', type: 'text', of: ({ why }) => why },
    { name: 'doubted_at', type: 'timestamptz', of: ({ at }) => at },
  ],
};

function kept<Row>(table: KeptRows<Row>, rows: readonly Row[] | undefined): Part[] {
  return rows === undefined ? [] : keeping(table, rows);
}

/** The parts that make the tables say what waits for whom, what is not known and what is in doubt on an instance. */
export function trustParts({ trust = {}, evidence }: Projection): Part[] {
  const { checks: open, parties: waiting, expectations: asked, doubts: doubted }: TrustRows = trust;
  return [
    ...kept(contacts, trust.contacts),
    ...kept(checks, open),
    ...kept(parties, waiting),
    ...kept(expectations, asked),
    ...kept(doubts, doubted),
    ...textParts(evidence),
  ];
}

/** The texts of a piece never change: what is there stays. */
function textParts(rows: readonly EvidenceRow[]): Part[] {
  const cells = rows.flatMap(({ piece, texts = [] }) =>
    texts.map(({ field, fingerprint }) => [
      { column: 'fingerprint', type: 'text', value: fingerprint },
      { column: 'kind', type: 'text', value: piece.kind },
      { column: 'field', type: 'text', value: field },
      { column: 'piece', type: 'uuid', value: piece.id },
    ]),
  );
  return partOf('evidence_text', cells).map(({ shape, sql }) => ({
    shape,
    sql: (parameters) => `${sql(parameters)} on conflict do nothing`,
  }));
}
