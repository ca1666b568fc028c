import { EVENT_SCHEMA_VERSION, type InstanceEvent } from '../../engine/model/event.js';

/** Brings the body of an event from one schema version to the next; keyed by the version it starts from. */
export type Upcaster = (event: InstanceEvent) => InstanceEvent;

/**
 * One upcaster for each schema version there was. Version 0 knew the stage moves `stage.advanced`, `stage.returned` and
 * `stage.jumped` as three types; version 1 has `stage.changed` with its `move`.
 */
const upcasters: Readonly<Record<number, Upcaster>> = {
  0: (event) => {
    const moves: Readonly<Record<string, string>> = { 'stage.advanced': 'advance', 'stage.returned': 'back', 'stage.jumped': 'jump' };
    const move = moves[event.type];
    return { ...event, ...(move === undefined ? {} : { type: 'stage.changed', body: { move, ...event.body } }) } as InstanceEvent;
  },
};

/**
 * An event as the present code understands it; the stored text stays what it was.
 * @throws RangeError when it was written by newer software than this.
 */
export function upcast(stored: InstanceEvent): InstanceEvent {
  let event = stored;
  for (let version = stored.schemaVersion; version < EVENT_SCHEMA_VERSION; version += 1) {
    const step = upcasters[version];
    if (step === undefined) throw new RangeError(`no upcaster from event schema ${version}`);
    event = { ...step(event), schemaVersion: version + 1 };
  }
  if (event.schemaVersion > EVENT_SCHEMA_VERSION) throw new RangeError(`event schema ${event.schemaVersion} is newer than this software`);
  return event;
}
