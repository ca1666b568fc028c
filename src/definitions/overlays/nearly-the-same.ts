import { didYouMean } from '../../engine/values/did-you-mean.js';

/** Guessing takes time, and among more items than these too many names are near one another. */
const MOST_COMPARED = 200;

/** Between ids shorter than this a letter is a difference and no slip. */
const SHORTEST = 4;

/** The id of the parent that a new one is so near to that it may be a slip for it. */
export function nearlyTheSame(id: string, known: readonly string[]): string | undefined {
  return id.length < SHORTEST || known.length > MOST_COMPARED ? undefined : didYouMean(id, known);
}
