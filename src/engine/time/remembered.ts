/** Results kept at most; what is asked for is few: the zones, durations and days of definitions and records. */
const MOST = 1_000;

/** The function, remembering what it yielded: dates are pure but slow to work out. Forgets everything when full. */
export function remembered<R>(compute: (key: string, more: string) => R): (key: string, more?: string) => R {
  const results = new Map<string, { readonly result: R }>();
  return (key, more = '') => {
    const whole = `${key.length} ${key}${more}`;
    const known = results.get(whole);
    if (known !== undefined) return known.result;
    const result = compute(key, more);
    if (results.size >= MOST) results.clear();
    results.set(whole, { result });
    return result;
  };
}
