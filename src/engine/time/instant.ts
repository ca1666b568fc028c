import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../model/value.js';

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/**
 * The text as an instant in UTC with milliseconds; finer fractions are cut off. Undefined when it is not a real moment
 * between the years 0001 and 9999, or names no offset.
 */
export function toInstant(text: string): Instant | undefined {
  if (!WITH_OFFSET.test(text)) return undefined;
  try {
    const instant = Temporal.Instant.from(text).round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
    const normal = instant.toString({ smallestUnit: 'millisecond' });
    return normal.length === 24 && normal >= '0001' ? normal : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
