import type { CompiledProcess } from '../compile-process.js';
import type { StageEntry } from '../model/event.js';
import type { BusinessCalendar } from '../model/facts.js';
import type { StateValue } from '../model/instance-state.js';
import type { Instant } from '../model/value.js';
import { addDuration } from '../time/duration.js';

/** When a stage is entered, and how the time allowed in it is counted. */
interface EntryTime {
  readonly now: Instant;
  readonly zone: string;
  readonly calendar?: BusinessCalendar | undefined;
}

/** What an event records of entering a stage: its probability and forecast category at that moment, and when its time is over. */
export function stageEntry(
  process: CompiledProcess,
  id: string,
  stateValue: StateValue,
  { now, zone, calendar }: EntryTime,
): StageEntry {
  const stage = process.stages.get(id);
  if (stage === undefined) throw new RangeError(`no stage ${id}`);
  const dueAt = stage.within === undefined ? undefined : addDuration(now, stage.within, zone, calendar);
  return {
    stage: id,
    stateValue,
    forecast: stage.forecast,
    ...(stage.probability === undefined ? {} : { probability: stage.probability }),
    ...(dueAt === undefined ? {} : { dueAt }),
  };
}
