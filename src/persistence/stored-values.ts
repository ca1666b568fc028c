import type { ValueTransformer } from 'typeorm';
import type { Instant } from '../engine/model/value.js';

/** Keeps an instant in a `timestamptz` column. */
export const instantColumn: ValueTransformer = {
  to: (instant: Instant | null | undefined) => instant,
  from: (stored: Date | null) => stored?.toISOString() ?? null,
};

/** Keeps a hash written in hex in a `bytea` column. */
export const hexColumn: ValueTransformer = {
  to: (hex: string | undefined) => (hex === undefined ? undefined : Buffer.from(hex, 'hex')),
  from: (stored: Buffer) => stored.toString('hex'),
};
