import type { Value } from '../../engine/model/value.js';

/** A personal value, kept apart from the event log; the log holds its id and the SHA-256 of salt and value. */
export interface PersonalValue {
  readonly id: string;
  /** Random, so that the commitment of a short value cannot be guessed. */
  readonly salt: string;
  readonly value: Value;
}

/** The personal values of instances: written with the events that refer to them, read back, erased on request. */
export interface PersonalValueStore {
  /** All that are left of an instance. */
  find(org: string, instance: string): Promise<readonly PersonalValue[]>;
  /**
   * Erases values and salts of an instance on somebody's behalf, and tells the trail where there were any; the log and its
   * chain stay as they are. Returns how many there were.
   */
  erase(org: string, instance: string, actor: string): Promise<number>;
}
