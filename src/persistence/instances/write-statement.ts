import type { QueryConfig } from 'pg';
import type { InstanceWrite, Projection, SealedEvent } from '../../application/ports/instance-store.js';
import type { PersonalValue } from '../../application/ports/personal-value-store.js';
import { instanceCells, searchCells } from './instance-columns.js';
import { type Part, partOf } from './part.js';
import { projectionParts } from './projection-parts.js';
import { type Cell, Parameters } from './statement-parts.js';

/**
 * The one statement that writes an accepted command. Everything hangs on `moved`, which has a row only if the instance
 * stood where it was decided on. Statements of one shape have one name, so that the server plans each once.
 */
export function writeStatement(write: InstanceWrite): QueryConfig {
  const { org, expectedSeq, events, projection, outbox, personal, idempotency, directoryVersion } = write;
  const last = events.at(-1);
  if (last === undefined) throw new TypeError('A command that is accepted has at least one event');
  const unchanged = everyOf(stillNamed(projection), sameDirectory(directoryVersion));
  const move =
    expectedSeq === 0
      ? created(projection, last.hash, unchanged)
      : moved(projection, last.hash, expectedSeq, unchanged);
  const parts = [
    ...partOf('event', events.map(eventCells)),
    ...projectionParts(projection, events),
    ...partOf(
      'outbox',
      outbox.map(({ topic, seq, recipient }) => [
        { column: 'seq', type: 'integer', value: seq },
        { column: 'topic', type: 'text', value: topic },
        { column: 'recipient', type: 'uuid', value: recipient ?? null },
      ]),
    ),
    ...partOf('personal_value', personal.map(personalCells)),
    ...(idempotency === undefined ? [] : [answered(idempotency)]),
  ];
  return statementOf(org, projection.state.id, move, parts);
}

/** So many pieces of evidence are projected anew by one statement: the protocol takes 65,535 values. */
const PIECES_A_STATEMENT = 500;

/** The statements that write the projections of an instance anew; its events are there, its rows are not. */
export function projectionStatements(
  org: string,
  projection: Projection,
  events: readonly SealedEvent[],
): QueryConfig[] {
  const { state, figures, evidence } = projection;
  const row = created(projection, events.at(-1)?.hash ?? '');
  const first = statementOf(org, state.id, row, projectionParts({ ...projection, evidence: [] }, events));
  const statements = [first];
  for (let start = 0; start < evidence.length; start += PIECES_A_STATEMENT) {
    const pieces = { state, figures, evidence: evidence.slice(start, start + PIECES_A_STATEMENT), stays: [] };
    statements.push(
      statementOf(org, state.id, THERE_ALREADY, projectionParts(pieces, events.filter(recordsEvidence))),
    );
  }
  return statements.map(({ text, values }) => ({ text, values: values ?? [] }));
}

const THERE_ALREADY: Part = { shape: undefined, sql: () => 'select 1' };

function recordsEvidence({ event }: SealedEvent): boolean {
  return event.type === 'evidence.recorded';
}

const names = new Map<string, string>();

/** A short name for a statement, as PostgreSQL takes the first 63 characters for all of it. */
function nameOf(parts: readonly Part[]): { name?: string } {
  if (parts.some((part) => part.shape === undefined)) return {};
  const shape = parts.map((part) => part.shape).join(' ');
  const name = names.get(shape) ?? `write-${names.size + 1}`;
  names.set(shape, name);
  return { name };
}

function statementOf(org: string, instance: string, move: Part, parts: readonly Part[]): QueryConfig {
  const parameters = new Parameters();
  parameters.values.push(org, instance);
  const ctes = [
    `moved as (${move.sql(parameters)})`,
    ...parts.map((part, place) => `part_${place} as (${part.sql(parameters)})`),
  ];
  return {
    ...nameOf([move, ...parts]),
    text: `with ${ctes.join(',\n')}\nselect from moved`,
    values: parameters.values,
  };
}

const ALWAYS: Part = { shape: '', sql: () => 'true' };

/**
 * That the customer still has the name the instance is about to be found by. The lock makes whoever renames the customer
 * wait, and then find this instance among those to index anew.
 */
function stillNamed({ state, searchable }: Projection): Part {
  const [customer, name] = [state.customer, searchable?.customer];
  if (customer === undefined || name === undefined) return ALWAYS;
  return {
    shape: ' of customer',
    sql: (
      parameters,
    ) => `exists (select from customer c where c.org = $1 and c.id = ${parameters.add(customer, 'uuid')}
      and c.name = ${parameters.add(name, 'text')} for share)`,
  };
}

/**
 * That the directory stands where it stood when it was decided on. The row is not locked, for every approval of the
 * organisation would lock it: a change that commits while this is being written comes after it, and the job that
 * follows it begins when nothing of before is on its way any more.
 */
function sameDirectory(version: number | undefined): Part {
  if (version === undefined) return ALWAYS;
  return {
    shape: ' by directory',
    sql: (parameters) => `exists (select from organisation o where o.id = $1
      and o.directory_version = ${parameters.add(version, 'bigint')})`,
  };
}

function everyOf(...conditions: readonly Part[]): Part {
  return {
    shape: conditions.map(({ shape }) => shape).join(''),
    sql: (parameters) => conditions.map(({ sql }) => sql(parameters)).join(' and '),
  };
}

function created(projection: Projection, hash: string, condition = ALWAYS): Part {
  const { state, searchable } = projection;
  const cells = [
    ...instanceCells(projection, hash),
    ...searchCells(state, searchable ?? { name: state.name }),
  ];
  return {
    shape: `create${condition.shape}`,
    sql: (parameters) => `insert into instance (org, id, ${cells.map((cell) => cell.column).join(', ')})
      select $1::uuid, $2::uuid, ${cells.map((cell) => parameters.add(cell.value, cell.type)).join(', ')}
      where ${condition.sql(parameters)} returning 1`,
  };
}

function moved(projection: Projection, hash: string, expectedSeq: number, condition: Part): Part {
  const { state, searchable } = projection;
  const cells = [
    ...instanceCells(projection, hash),
    ...(searchable === undefined ? [] : searchCells(state, searchable)),
  ];
  const set = (cell: Cell, parameters: Parameters): string =>
    `${cell.column} = ${parameters.add(cell.value, cell.type)}`;
  return {
    shape: `${searchable === undefined ? 'move' : 'rename'}${condition.shape}`,
    sql: (parameters) => `update instance set ${cells.map((cell) => set(cell, parameters)).join(', ')}
      where org = $1 and id = $2 and seq = ${parameters.add(expectedSeq, 'integer')}
        and ${condition.sql(parameters)} returning 1`,
  };
}

function eventCells({ event, text, hash }: SealedEvent): Cell[] {
  return [
    { column: 'seq', type: 'integer', value: event.seq },
    { column: 'type', type: 'text', value: event.type },
    { column: 'schema_version', type: 'integer', value: event.schemaVersion },
    { column: 'stage', type: 'text', value: event.stage },
    { column: 'recorded_at', type: 'timestamptz', value: event.recordedAt },
    { column: 'actor', type: 'text', value: event.actor },
    { column: 'command_id', type: 'text', value: event.commandId },
    { column: 'text', type: 'text', value: text },
    { column: 'hash', type: 'bytea', value: Buffer.from(hash, 'hex') },
  ];
}

function personalCells({ id, salt, value }: PersonalValue): Cell[] {
  return [
    { column: 'id', type: 'uuid', value: id },
    { column: 'salt', type: 'text', value: salt },
    { column: 'value', type: 'json', value: JSON.stringify(value) },
  ];
}

function answered(answer: NonNullable<InstanceWrite['idempotency']>): Part {
  return {
    shape: 'once',
    sql: (parameters) => `insert into idempotency (org, actor, key, body_hash, status, response)
      select $1::uuid, ${parameters.add(answer.actor, 'text')}, ${parameters.add(answer.key, 'text')},
        ${parameters.add(answer.bodyHash, 'text')}, ${parameters.add(answer.status, 'smallint')},
        ${parameters.add(answer.response, 'text')} from moved`,
  };
}
