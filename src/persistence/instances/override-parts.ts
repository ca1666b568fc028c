import type { SealedEvent } from '../../application/ports/instance-store.js';
import type { InstanceEvent } from '../../engine/model/event.js';
import { type Part, partOf } from './part.js';
import type { Cell } from './statement-parts.js';

type Granted = InstanceEvent & { type: 'gate.overridden' };
type Ended = InstanceEvent & { type: 'override.ended' };

/** The overrides that events grant, each as the later of these events leave it, and those ended that were there before. */
export function overrideParts(events: readonly SealedEvent[]): Part[] {
  const granted = events.flatMap(({ event }) => (event.type === 'gate.overridden' ? [event] : []));
  const ended = events.flatMap(({ event }) => (event.type === 'override.ended' ? [event] : []));
  const endOf = (id: string) => ended.find(({ body }) => body.override === id);
  const fresh = new Set(granted.map(({ body }) => body.id));
  return [
    ...partOf(
      'gate_override',
      granted.map((event) => cellsOf(event, endOf(event.body.id))),
    ),
    ...ended.filter(({ body }) => !fresh.has(body.override)).map(ending),
  ];
}

function cellsOf(event: Granted, end: Ended | undefined): Cell[] {
  const { id, criteria, reason, until } = event.body;
  return [
    { column: 'id', type: 'uuid', value: id },
    { column: 'stage', type: 'text', value: event.stage },
    { column: 'criteria', type: 'text[]', value: criteria },
    { column: 'reason', type: 'text', value: reason },
    { column: 'granted_by', type: 'text', value: event.actor },
    { column: 'granted_at', type: 'timestamptz', value: event.recordedAt },
    { column: 'until', type: 'timestamptz', value: until },
    { column: 'ended_by', type: 'text', value: end?.actor ?? null },
    { column: 'ended_at', type: 'timestamptz', value: end?.recordedAt ?? null },
    { column: 'end_reason', type: 'text', value: end?.body.reason ?? null },
  ];
}

function ending({ body, actor, recordedAt }: Ended): Part {
  return {
    shape: 'end-override',
    sql: (parameters) => `update gate_override o set ended_by = ${parameters.add(actor, 'text')},
        ended_at = ${parameters.add(recordedAt, 'timestamptz')}, end_reason = ${parameters.add(body.reason ?? null, 'text')}
      from moved where o.org = $1 and o.instance = $2 and o.id = ${parameters.add(body.override, 'uuid')}`,
  };
}
