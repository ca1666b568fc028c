import { uuidv7 } from 'uuidv7';
import { trustSourceOf } from '../../../src/application/evidence/trust-source.js';
import { fingerprintsOf } from '../../../src/application/evidence/evidence-texts.js';
import { projectEvents } from '../../../src/application/event-log/project-events.js';
import { sealEvents } from '../../../src/application/event-log/seal-events.js';
import { sealPersonalValues } from '../../../src/application/personal/seal-personal-values.js';
import type { InstanceStore, SealedEvent } from '../../../src/application/ports/instance-store.js';
import { figuresAmong } from '../../../src/engine/figures.js';
import { restrictedSorts } from '../../../src/engine/item-rights/restricted-sorts.js';
import { participantsOf } from '../../../src/engine/participants.js';
import { matchesOf } from '../../../src/engine/evidence-matches.js';
import type { CompiledProcess } from '../../../src/engine/compile-process.js';
import { EVENT_SCHEMA_VERSION } from '../../../src/engine/model/event.js';
import type { EvidencePiece, InstanceState } from '../../../src/engine/model/instance-state.js';
import type { Appended } from './recording-world.js';

/**
 * Writes the history a scenario begins with into the log, through the store, as every command writes: sealed, chained and
 * projected. Only the decision is left out, for a scenario says how things stand and not how they came to.
 */
export async function writeHistory(
  store: InstanceStore,
  { org, instance, process }: { org: string; instance: string; process: CompiledProcess },
  log: readonly Appended[],
): Promise<void> {
  let state: InstanceState | undefined;
  let last: SealedEvent | undefined;
  for (const { events, actor, at } of log) {
    const { events: shown, personal } = sealPersonalValues(events, process);
    const envelope = {
      org,
      instance,
      schemaVersion: EVENT_SCHEMA_VERSION,
      actor,
      commandId: uuidv7(),
      recordedAt: at,
    };
    const sealed = sealEvents(shown, envelope, { seq: state?.seq ?? 0, hash: last?.hash ?? null });
    const source = {
      before: state,
      pieces: [],
      figuresOf: ({ fields, figures }: InstanceState) => figuresAmong(fields, figures),
      participantsOf: (of: InstanceState) => participantsOf(process, of),
      restrictedSorts: restrictedSorts(process),
      matchesOf: (piece: EvidencePiece) => matchesOf(process, piece),
      fingerprintsOf: (piece: EvidencePiece) => fingerprintsOf(process, piece),
      trust: trustSourceOf(process),
    };
    const projection = projectEvents(
      sealed.map(({ event }) => event),
      source,
    );
    const write = { org, expectedSeq: state?.seq ?? 0, events: sealed, projection, outbox: [], personal };
    const { kind } = await store.write(write);
    if (kind !== 'written') throw new Error(`the history could not be written: ${kind}`);
    state = projection.state;
    last = sealed.at(-1);
  }
}
