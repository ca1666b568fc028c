/** Where two words begin to differ, and where in each the rest that they share begins. */
function difference(a: string, b: string): { start: number; endA: number; endB: number } {
  let start = 0;
  let [endA, endB] = [a.length, b.length];
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  for (; endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1); endA--) endB--;
  return { start, endA, endB };
}

/**
 * Edit distance that counts two swapped neighbours as one edit, as slips of the keyboard are; infinite when it is above
 * the limit, which spares comparing letters that are farther apart than that.
 */
function distance(a: string, b: string, limit: number): number {
  const { start, endA, endB } = difference(a, b);
  const length = endB - start;
  let beforeLast: number[] = [];
  let last = Array.from({ length: length + 1 }, (_, index) => index);
  for (let i = 1; i <= endA - start; i++) {
    const letter = a.charCodeAt(start + i - 1);
    const row = [i];
    let least = i;
    for (let j = Math.max(1, i - limit); j <= Math.min(length, i + limit); j++) {
      const other = b.charCodeAt(start + j - 1);
      let best = Math.min(last[j] ?? Infinity, row[j - 1] ?? Infinity) + 1;
      best = Math.min(best, (last[j - 1] ?? Infinity) + (letter === other ? 0 : 1));
      if (j > 1 && letter === b.charCodeAt(start + j - 2) && a.charCodeAt(start + i - 2) === other)
        best = Math.min(best, (beforeLast[j - 2] ?? Infinity) + 1);
      row[j] = best;
      least = Math.min(least, best);
    }
    if (least > limit) return Infinity;
    beforeLast = last;
    last = row;
  }
  return last[length] ?? Infinity;
}

const LONGEST = 60;

/** Slips in one word. */
const MOST_SLIPS = 5;

/** Candidates looked at; a definition that people write has some hundred names. */
const MOST_CANDIDATES = 1_000;

/** The candidate that was probably meant; undefined when none is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined;
  const lower = name.toLowerCase();
  let nearest: string | undefined;
  let least = Math.min(MOST_SLIPS, Math.max(1, Math.floor(name.length / 3))) + 1;
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > MOST_CANDIDATES) break;
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const other = candidate.toLowerCase();
    // The first letter is rarely what slips, so of two equally near the one that shares it was meant.
    const found = distance(lower, other, Math.ceil(least) - 1) + (lower[0] === other[0] ? 0 : 0.5);
    if (found < least) {
      least = found;
      nearest = candidate;
    }
  }
  return nearest;
}
