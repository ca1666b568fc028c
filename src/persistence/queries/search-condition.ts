import type { SearchTerms } from './search-text.js';
import type { SqlParameters } from './sql-parameters.js';

/** What can be searched: each table has one of grams, and rows with `org`, `id` and `search_text`. */
export type Searchable = 'instance' | 'customer';

/**
 * The conditions that find rows (alias `i`) by what was typed. Under row-level security no operator on text but equality uses an
 * index, so the grams lead to the candidates by equality, and comparing their text decides.
 */
export function searchConditions(terms: SearchTerms, searched: Searchable, parameters: SqlParameters): string[] {
  const hasGram = (gram: string): string =>
    `exists (select from ${searched}_gram g where g.org = i.org and g.${searched} = i.id and g.gram = ${parameters.add(gram)})`;
  return [
    ...terms.grams.map(hasGram),
    ...terms.words.map((word) => `position(${parameters.add(word)} in i.search_text) > 0`),
  ];
}
