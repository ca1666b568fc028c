/** PROPERTY_RUNS=10 tries every property on ten times as many random cases. */
const times = Number(process.env['PROPERTY_RUNS'] ?? 1);

/** On how many random cases a property is tried that is usually tried on so many; their seed is another each time. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(usual * times) };
}
