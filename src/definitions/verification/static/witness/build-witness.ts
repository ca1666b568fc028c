import { expiryOf } from '../../../../engine/evidence-expiry.js';
import { LINKED_FIELDS } from '../../../../engine/criteria/linked-record.js';
import type { Facts, LinkedInstance } from '../../../../engine/model/facts.js';
import type { Field } from '../../../../engine/model/field.js';
import type { EvidencePiece, InstanceState } from '../../../../engine/model/instance-state.js';
import type { Row, Value, Values } from '../../../../engine/model/value.js';
import { Decimal } from '../../../../engine/values/decimal.js';
import { line, valued } from '../logic/domain.js';
import { everyElement } from '../logic/collections.js';
import { TRUE, and, isIn, type Collection, type Formula } from '../logic/formula.js';
import type { ProcessInCalendar } from '../../in-calendar.js';
import type { Place } from '../reading/place.js';
import { point } from '../logic/spans.js';
import type { SearchState } from '../logic/state.js';
import type { ReadingContext } from '../reading/context.js';
import { elementPlace } from '../reading/element-place.js';
import { dateOf, instantOf } from '../reading/slot.js';
import type { Standing } from '../reading/vocabulary.js';
import { Assignment, NOW } from './assignment.js';
import { elementOf, elementsOf } from './elements.js';
import { fieldValue, uuid } from './field-value.js';

/** A record with what surrounds it, for which a gate opens. */
export interface Witness {
  readonly state: InstanceState;
  readonly facts: Facts;
}

/** Makes the record of one region. */
class Builder {
  readonly #rows: Record<string, Row[]> = {};
  #made = 0;

  constructor(
    private readonly process: ProcessInCalendar,
    private readonly context: ReadingContext,
    private readonly state: SearchState,
    private readonly at: Assignment,
  ) {}

  #id(): string {
    return uuid(++this.#made);
  }

  instant(id: string): string {
    const number = this.at.number(this.context.vocabulary.instant(id), 0);
    return number === undefined ? NOW : instantOf(number);
  }

  /** The fields of the record but for its tables. */
  fields(): Values {
    const values: Record<string, Value> = {};
    for (const field of this.process.definition.fields) {
      if (!this.context.vocabulary.mentions(field.id)) continue;
      const value = fieldValue(this.context.vocabulary.record(field), this.at);
      if (value !== undefined) values[field.id] = value;
    }
    return values;
  }

  tables(): Readonly<Record<string, Row[]>> {
    return this.#rows;
  }

  #elementValues(collection: Collection, fields: readonly Field[], element: Assignment): Values {
    const place = elementPlace(this.context.vocabulary, collection, fields);
    const values: Record<string, Value> = {};
    for (const field of fields) {
      if (field.type === 'row' && field.table !== undefined)
        values[field.id] = this.#rowFor(field, field.table, place, element);
      const slot = place.local([field.id]);
      const value = slot === undefined || field.type === 'row' ? undefined : fieldValue(slot, element);
      if (value !== undefined) values[field.id] = value;
    }
    return values;
  }

  /** Adds the row that a piece points to: as the piece wants it, and as every row of its table has to be. */
  #rowFor(field: Field, tableId: string, place: Place, piece: Assignment): string {
    const id = this.#id();
    const { vocabulary } = this.context;
    const table = this.process.fields.get(tableId);
    const slot = table && vocabulary.record(table);
    if (table === undefined || slot?.kind !== 'list') return id;
    const columns = table.columns ?? [];
    const rows = elementPlace(vocabulary, slot.collection, columns);
    const wanted = columns.map((column): Formula => {
      const [seen, own] = [place.local([field.id, column.id]), rows.local([column.id])];
      if (seen === undefined || own === undefined || seen.kind === 'list' || own.kind === 'list') return TRUE;
      return piece.isSettled(seen.variable) ? isIn(own.variable, piece.domainOf(seen.variable)) : TRUE;
    });
    const every = everyElement(this.state, slot.collection.id);
    const row = elementOf(and(every, ...wanted), this.at, this.context);
    const values = row === undefined ? {} : this.#elementValues(slot.collection, columns, row);
    (this.#rows[tableId] ??= []).push({ ...values, id });
    return id;
  }

  /** The rows of the tables; false when they could not be made. */
  fillTables(): boolean {
    return this.process.definition.fields.every((field) => {
      if (field.type !== 'table' || !this.context.vocabulary.mentions(field.id)) return true;
      const slot = this.context.vocabulary.record(field);
      if (slot.kind !== 'list') return true;
      const elements = elementsOf(slot.collection, this.state, this.at, this.context);
      for (const element of elements ?? []) {
        const values = this.#elementValues(slot.collection, field.columns ?? [], element);
        (this.#rows[field.id] ??= []).push({ ...values, id: this.#id() });
      }
      return elements !== undefined;
    });
  }

  /** That pieces occurred when the region says that the last or the first of them did. */
  #occurred(collection: Collection): Formula {
    const { vocabulary } = this.context;
    const occurred = vocabulary.instant(`@${collection.id}.#occurred`);
    const said = ['last', 'first'].map((which) => vocabulary.instant(`${which}(${collection.id})`));
    const settled = said.find((one) => this.at.isSettled(one));
    const value = settled && this.at.number(settled, 0);
    return value === undefined ? TRUE : isIn(occurred, valued(line(point(value))));
  }

  evidence(): readonly EvidencePiece[] | undefined {
    const { vocabulary } = this.context;
    const pieces: EvidencePiece[] = [];
    for (const kind of this.process.definition.evidence) {
      const collection = vocabulary.evidence(kind.id);
      const elements = elementsOf(collection, this.state, this.at, this.context, this.#occurred(collection));
      if (elements === undefined) return undefined;
      for (const element of elements) {
        const occurred =
          element.number(vocabulary.instant(`@${collection.id}.#occurred`), 0) ?? new Decimal(0);
        const [values, occurredAt] = [
          this.#elementValues(collection, kind.fields, element),
          instantOf(occurred),
        ];
        const expiresAt = expiryOf(kind, values, occurredAt, {
          zone: 'UTC',
          calendar: this.process.calendar,
        });
        pieces.push({
          id: this.#id(),
          kind: kind.id,
          values,
          provenance: 'system-observed',
          occurredAt,
          recordedAt: occurredAt,
          recordedBy: uuid(0xa11),
          ...(expiresAt !== undefined && { expiresAt }),
        });
      }
    }
    return pieces;
  }

  artifacts(): InstanceState['artifacts'] {
    const { vocabulary } = this.context;
    return Object.fromEntries(
      this.process.definition.artifacts.flatMap(({ id, formats }) => {
        const version = this.at.number(vocabulary.versions(id), 0)?.toNumber() ?? 0;
        const file = {
          fileName: `${id}.${formats[0] ?? 'pdf'}`,
          mediaType: 'application/octet-stream',
          size: 1,
        };
        const attached = { attachedAt: this.instant(`last(artifact:${id})`), attachedBy: uuid(0xa11) };
        return version === 0
          ? []
          : [[id, { artifact: id, version, sha256: '0'.repeat(64), ...file, ...attached }]];
      }),
    );
  }

  tasks(): InstanceState['tasks'] {
    const done = this.process.definition.stages.flatMap(({ id, tasks }) =>
      tasks.map((task) => `${id}/${task.id}`),
    );
    const taken = done.filter((key) => this.at.holds(`task:${key}`));
    return Object.fromEntries(taken.map((key) => [key, { at: this.instant('entered'), by: uuid(0xa11) }]));
  }

  approvals(): Readonly<Record<string, string>> {
    const { approvals = [] } = this.process.definition;
    const granted = approvals.filter(({ id }) => this.at.holds(`approval:${id}`));
    return Object.fromEntries(granted.map(({ id }) => [id, this.instant(`approved(${id})`)]));
  }

  linked(): Readonly<Record<string, readonly LinkedInstance[]>> | undefined {
    const found: Record<string, readonly LinkedInstance[]> = {};
    for (const { id } of this.process.definition.links ?? []) {
      const collection = this.context.vocabulary.linked(id);
      const elements = elementsOf(collection, this.state, this.at, this.context);
      if (elements === undefined) return undefined;
      found[id] = elements.map((element) => this.#linkedRecord(collection, element));
    }
    return found;
  }

  #linkedRecord(collection: Collection, element: Assignment): LinkedInstance {
    const values = this.#elementValues(collection, LINKED_FIELDS, element);
    const { stage, status, outcome } = values;
    return {
      id: this.#id(),
      stage: typeof stage === 'string' ? stage : 'somewhere',
      status: status === 'held' || status === 'closed' ? status : 'open',
      ...(typeof outcome === 'string' && { outcome }),
      fields: {},
    };
  }
}

/** A record within a region, with its evidence and what else surrounds it; undefined when none could be made. */
export function witnessOf(
  process: ProcessInCalendar,
  context: ReadingContext,
  region: SearchState,
  { stage, creating = false }: Standing,
): Witness | undefined {
  const subjects = new Set(region.linear.flatMap(({ sum }) => [...sum.factors.keys()]));
  const at = Assignment.of(region, context.vocabulary.time.inUtc.about(subjects));
  if (at === undefined) return undefined;
  const builder = new Builder(process, context, region, at);
  const fields = builder.fields();
  const evidence = builder.evidence();
  const linked = builder.linked();
  if (!builder.fillTables() || evidence === undefined || linked === undefined) return undefined;
  const { definition, digest, calendar } = process;
  const here =
    at.word(context.vocabulary.stage(), stage === undefined ? [] : [stage]) ?? definition.stages[0]?.id ?? '';
  const probability = process.stages.get(here)?.probability;
  const state: InstanceState = {
    id: uuid(0xabc),
    definition: { key: definition.key, version: definition.version, digest },
    reference: '1',
    name: 'witness',
    owner: uuid(0xa11),
    seq: 1,
    status: 'open',
    stage: here,
    stateValue: { [here]: { work: 'open' } },
    stageEnteredAt: creating ? builder.instant('now') : builder.instant('entered'),
    forecast: 'pipeline',
    ...(probability !== undefined && { probability }),
    createdAt: creating ? builder.instant('now') : builder.instant('createdAt'),
    recordedAt: builder.instant('now'),
    fields: { ...fields, ...builder.tables() },
    figures: definition.figures,
    tasks: builder.tasks(),
    artifacts: builder.artifacts(),
  };
  const today = at.isSettled(context.vocabulary.day('today'))
    ? at.number(context.vocabulary.day('today'), 0)
    : undefined;
  return {
    state,
    facts: {
      now:
        today === undefined ? builder.instant('now') : `${dateOf(today)}${builder.instant('now').slice(10)}`,
      zone: 'UTC',
      actor: { user: uuid(0xa11), roles: [], groups: [] },
      managersOfOwner: [uuid(0xa12), uuid(0xa13)],
      evidence,
      approvals: builder.approvals(),
      linked,
      ...(calendar !== undefined && { calendar }),
    },
  };
}
