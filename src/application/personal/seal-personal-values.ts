import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { CompiledProcess } from '../../engine/compile-process.js';
import type { NewEvent } from '../../engine/model/event.js';
import type { Field } from '../../engine/model/field.js';
import type { PersonalReference, Row, Value } from '../../engine/model/value.js';
import { canonicalText } from '../../definitions/canonical-text.js';
import { sha256 } from '../event-log/seal-events.js';
import type { PersonalValue } from '../ports/personal-value-store.js';
import { questionsAsked } from '../../engine/questions-asked.js';
import { isReference } from './reveal-personal-values.js';

/** What the event holds instead of a personal value. */
export function referenceTo({ id, salt, value }: PersonalValue): PersonalReference {
  return { personal: id, commitment: sha256(salt + canonicalText(value)) };
}

class Sealer {
  readonly sealed: PersonalValue[] = [];

  values<T extends Value | null>(
    fields: readonly Field[],
    values: Readonly<Record<string, T>>,
  ): Readonly<Record<string, T>> {
    const byId = new Map(fields.map((field) => [field.id, field]));
    return Object.fromEntries(
      Object.entries(values).map(([id, value]) => [
        id,
        value === null ? value : this.value(byId.get(id), value),
      ]),
    ) as Readonly<Record<string, T>>;
  }

  private value(field: Field | undefined, value: Value): Value {
    if (field?.type === 'table') {
      return (value as readonly Row[]).map(({ id, ...columns }) => ({
        id,
        ...this.values(field.columns ?? [], columns),
      }));
    }
    // What is kept as it was, because it is hidden from whoever sets the rest, is sealed already.
    const sealed = typeof value === 'object' && isReference(value);
    if (field?.personal !== true || sealed) return value;
    const personal = { id: uuidv7(), salt: randomBytes(16).toString('hex'), value };
    this.sealed.push(personal);
    return referenceTo(personal);
  }
}

function sealEvent(event: NewEvent, process: CompiledProcess, sealer: Sealer): NewEvent {
  const { definition } = process;
  switch (event.type) {
    case 'instance.created':
      return {
        ...event,
        body: { ...event.body, fields: sealer.values(definition.fields, event.body.fields) },
      };
    case 'fields.set':
      return { ...event, body: { values: sealer.values(definition.fields, event.body.values) } };
    case 'evidence.recorded': {
      const { piece } = event.body;
      const values = sealer.values(process.evidence.get(piece.kind)?.fields ?? [], piece.values);
      return { ...event, body: { ...event.body, piece: { ...piece, values } } };
    }
    case 'stage.changed': {
      const { answers } = event.body;
      if (answers === undefined) return event;
      const asks = questionsAsked(event, process);
      return { ...event, body: { ...event.body, answers: sealer.values(asks, answers) } };
    }
    case 'approval.decided': {
      const { decision } = event.body;
      if (decision.answers === undefined) return event;
      const answers = sealer.values(questionsAsked(event, process), decision.answers);
      return { ...event, body: { ...event.body, decision: { ...decision, answers } } };
    }
    case 'instance.closed': {
      const asks = questionsAsked(event, process);
      return { ...event, body: { ...event.body, answers: sealer.values(asks, event.body.answers) } };
    }
    default:
      return event;
  }
}

/** Takes the values of `personal` fields out of events and leaves references in their place. */
export function sealPersonalValues(
  events: readonly NewEvent[],
  process: CompiledProcess,
): { events: readonly NewEvent[]; personal: readonly PersonalValue[] } {
  const sealer = new Sealer();
  return { events: events.map((event) => sealEvent(event, process, sealer)), personal: sealer.sealed };
}
