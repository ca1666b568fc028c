/** The function, working out the result of each object once: definitions do not change, and many rules ask the same of them. */
export function once<K extends object, R>(compute: (of: K) => R): (of: K) => R {
  const results = new WeakMap<K, { readonly result: R }>();
  return (of) => {
    const known = results.get(of) ?? { result: compute(of) };
    results.set(of, known);
    return known.result;
  };
}
