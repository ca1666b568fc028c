import { World } from '../../../src/definitions/scenarios/world.js';
import type { NewEvent } from '../../../src/engine/model/event.js';
import type { Instant } from '../../../src/engine/model/value.js';

/** What was appended at once. */
export interface Appended {
  readonly events: readonly NewEvent[];
  readonly actor: string;
  readonly at: Instant;
}

/** The record of a scenario in memory, which remembers what was written to its log. */
export class RecordingWorld extends World {
  readonly log: Appended[] = [];

  override append(events: readonly NewEvent[], actor: string): void {
    super.append(events, actor);
    this.log.push({ events, actor, at: this.now });
  }
}
