import type {
  EvidenceRow,
  Projection,
  SealedEvent,
  StageStay,
} from '../../application/ports/instance-store.js';
import { stands } from '../../engine/model/instance-state.js';
import { grams } from '../queries/search-text.js';
import { approvalParts } from './approval-parts.js';
import { searchTextOf } from './instance-columns.js';
import { overrideParts } from './override-parts.js';
import { type Part, partOf, shapeOf } from './part.js';
import { type Cell, insertOf } from './statement-parts.js';
import { trustParts } from './trust-parts.js';

/** What an instance's events project to beside its row. */
export function projectionParts(projection: Projection, events: readonly SealedEvent[]): Part[] {
  return [
    ...evidenceParts(projection.evidence, events),
    ...partOf('stage_stay', projection.stays.map(stayCells)),
    ...partOf('artifact_version', artifactRows(events)),
    ...gramParts(projection),
    ...participantParts(projection),
    ...overrideParts(events),
    ...approvalParts(projection),
    ...trustParts(projection),
  ];
}

function evidenceParts(rows: readonly EvidenceRow[], events: readonly SealedEvent[]): Part[] {
  if (rows.length === 0) return [];
  const fresh = new Set(
    events.flatMap(({ event }) => (event.type === 'evidence.recorded' ? [event.body.piece.id] : [])),
  );
  const changed = rows.filter(({ piece }) => !fresh.has(piece.id)).map(({ piece }) => piece.id);
  const pieces: Part = {
    shape: shapeOf('evidence', rows),
    sql: (parameters) => `${insertOf('evidence', parameters, rows.map(pieceCells))}
      on conflict (org, instance, id) do update
        set counting = excluded.counting, expires_at = excluded.expires_at, piece = excluded.piece`,
  };
  return [
    pieces,
    ...forgetting(changed, rows),
    ...partOf('evidence_match', rows.flatMap(matchRows)).map(onceOnly),
  ];
}

/** A piece that was there before may match less than it did. */
function forgetting(changed: readonly string[], rows: readonly EvidenceRow[]): Part[] {
  if (changed.length === 0) return [];
  const kept = rows.flatMap(({ piece, matches }) =>
    matches.map((match) => [piece.id, match.criterion, match.bucket].join('\n')),
  );
  return [
    {
      shape: 'forget-matches',
      sql: (parameters) => `delete from evidence_match m using moved
        where m.org = $1 and m.instance = $2 and m.evidence = any (${parameters.add(changed, 'uuid[]')})
          and concat_ws(e'\\n', m.evidence, m.criterion, m.bucket) <> all (${parameters.add(kept, 'text[]')})`,
    },
  ];
}

function onceOnly(part: Part): Part {
  return { shape: part.shape, sql: (parameters) => `${part.sql(parameters)} on conflict do nothing` };
}

function gramParts({ state, searchable }: Projection): Part[] {
  if (searchable === undefined) return [];
  const found = grams(searchTextOf(state, searchable));
  return [
    {
      shape: 'grams',
      sql: (parameters) => `insert into instance_gram (org, gram, instance)
        select $1::uuid, gram, $2::uuid from moved, unnest(${parameters.add(found, 'text[]')}) as gram on conflict do nothing`,
    },
    {
      shape: 'forget-grams',
      sql: (parameters) => `delete from instance_gram g using moved
        where g.org = $1 and g.instance = $2 and g.gram <> all (${parameters.add(found, 'text[]')})`,
    },
  ];
}

function participantParts({ participants }: Projection): Part[] {
  if (participants === undefined) return [];
  const { now, joined } = participants;
  // Whoever is not among them any more goes, whatever took him in: a row too many would show the record to somebody.
  const forget: Part = {
    shape: 'forget-participants',
    sql: (parameters) => `delete from instance_participant t using moved
      where t.org = $1 and t.instance = $2 and t.party <> all (${parameters.add(now, 'text[]')})`,
  };
  if (joined.length === 0) return [forget];
  const join: Part = {
    shape: 'participants',
    sql: (parameters) => `insert into instance_participant (org, party, instance)
      select $1::uuid, party, $2::uuid from moved, unnest(${parameters.add(joined, 'text[]')}) as party on conflict do nothing`,
  };
  return [join, forget];
}

function pieceCells({ piece }: EvidenceRow): Cell[] {
  return [
    { column: 'id', type: 'uuid', value: piece.id },
    { column: 'kind', type: 'text', value: piece.kind },
    { column: 'provenance', type: 'text', value: piece.provenance },
    {
      column: 'counting',
      type: 'boolean',
      value: stands(piece),
    },
    { column: 'occurred_at', type: 'timestamptz', value: piece.occurredAt },
    { column: 'recorded_at', type: 'timestamptz', value: piece.recordedAt },
    { column: 'expires_at', type: 'timestamptz', value: piece.expiresAt ?? null },
    { column: 'piece', type: 'json', value: JSON.stringify(piece) },
  ];
}

function matchRows({ piece, matches }: EvidenceRow): Cell[][] {
  return matches.map(({ criterion, bucket }) => [
    { column: 'criterion', type: 'text', value: criterion },
    { column: 'bucket', type: 'text', value: bucket },
    { column: 'occurred_at', type: 'timestamptz', value: piece.occurredAt },
    { column: 'evidence', type: 'uuid', value: piece.id },
    { column: 'expires_at', type: 'timestamptz', value: piece.expiresAt ?? null },
  ]);
}

function stayCells(stay: StageStay): Cell[] {
  return [
    { column: 'left_seq', type: 'integer', value: stay.leftSeq },
    { column: 'stage', type: 'text', value: stay.stage },
    { column: 'entered_at', type: 'timestamptz', value: stay.enteredAt },
    { column: 'left_at', type: 'timestamptz', value: stay.leftAt },
    { column: 'left_by', type: 'text', value: stay.leftBy },
  ];
}

function artifactRows(events: readonly SealedEvent[]): Cell[][] {
  return events.flatMap(({ event }) => {
    if (event.type !== 'artifact.attached') return [];
    const { artifact, version, sha256, size, fileName, mediaType } = event.body;
    return [
      [
        { column: 'artifact', type: 'text', value: artifact },
        { column: 'version', type: 'integer', value: version },
        { column: 'sha256', type: 'bytea', value: Buffer.from(sha256, 'hex') },
        { column: 'size', type: 'bigint', value: size },
        { column: 'file_name', type: 'text', value: fileName },
        { column: 'media_type', type: 'text', value: mediaType },
        { column: 'attached_at', type: 'timestamptz', value: event.recordedAt },
        { column: 'attached_by', type: 'text', value: event.actor },
      ],
    ];
  });
}
