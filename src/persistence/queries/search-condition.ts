import type { Session } from '../database/organisation-sessions.js';
import { searchTerms, type SearchTerms } from './search-text.js';
import type { SqlParameters } from './sql-parameters.js';

/** A gram in more rows than this leads to too many candidates to fetch them all. */
const MANY = 5000;
/** So many grams narrow down a search whose grams are all in many rows. */
const COMMON_GRAMS = 3;

/** What can be searched: each table has one of grams, and rows with `org`, `id` and `search_text`. */
export type Searchable = 'instance' | 'customer';

/** A search that is ready to become part of a statement over rows with the alias `i`. */
export interface Search {
  readonly words: readonly string[];
  /** Its candidates are so few that they are fetched one by one. */
  readonly narrow: boolean;
  conditions(parameters: SqlParameters): string[];
  /** What decides, for rows that are there already: that their text has every word. */
  comparison(parameters: SqlParameters): string;
}

/**
 * Looks up how to search for what was typed. Under row-level security no operator on text but equality uses an index, so
 * the rarest gram leads to the candidates by equality, or the rarest few that seldom meet, and comparing their text decides.
 * Undefined when there is nothing to look for.
 */
export async function prepareSearch(
  session: Session,
  org: string,
  searched: Searchable,
  typed: string | undefined,
): Promise<Search | undefined> {
  const terms = searchTerms(typed);
  if (terms === undefined) return undefined;
  const grams = await byRarity(session, org, searched, terms);
  const narrow = grams[0]?.many === false || (await meetSeldom(session, org, searched, grams));
  const comparison = (parameters: SqlParameters): string =>
    terms.words.map((word) => `position(${parameters.add(word)} in i.search_text) > 0`).join(' and ');
  return {
    words: terms.words,
    narrow,
    conditions: (parameters) => [
      ...gramConditions({ grams, narrow }, org, searched, parameters),
      comparison(parameters),
    ],
    comparison,
  };
}

interface Rarity {
  readonly gram: string;
  readonly many: boolean;
}

/**
 * The grams, rarest first. Counting stops where there are many; of those the last come first, because references differ
 * at their end. Rows are counted in the order of the index, or the limit tempts the planner to read the table from its
 * start, where those of other organisations may lie.
 */
async function byRarity(
  session: Session,
  org: string,
  searched: Searchable,
  { grams }: SearchTerms,
): Promise<Rarity[]> {
  if (grams.length === 0) return [];
  const { rows } = await session.query<Rarity>({
    name: `rarity-of-${searched}-grams`,
    text: `select wanted.gram, found.rows > $3 as many
             from unnest($2::text[]) with ordinality wanted(gram, place)
            cross join lateral (
              select count(*) as rows
                from (select from ${searched}_gram g where g.org = $1 and g.gram = wanted.gram collate "C"
                       order by g.${searched} limit $3 + 1) few) found
            order by found.rows, wanted.place desc`,
    values: [org, grams, MANY],
  });
  return rows;
}

/** So many rows of the rarest gram are tried to tell how often the others are there too. */
const SAMPLE = 200;
/** Where they meet in a smaller part of them, holding the grams against one another leaves few candidates. */
const SELDOM = 0.25;

/** Whether grams that are all in many rows are in few of them together. */
async function meetSeldom(
  session: Session,
  org: string,
  searched: Searchable,
  grams: readonly Rarity[],
): Promise<boolean> {
  const [rarest, ...others] = grams.slice(0, COMMON_GRAMS).map(({ gram }) => gram);
  if (rarest === undefined || others.length === 0) return false;
  const { rows } = await session.query<{ tried: number; met: number }>({
    name: `meetings-of-${searched}-grams`,
    text: `select count(*)::int as tried,
                  (count(*) filter (where not exists (
                    select from unnest($3::text[]) other where not exists (
                      select from ${searched}_gram g
                       where g.org = $1 and g.gram = other collate "C" and g.${searched} = few.id))))::int as met
             from (select g.${searched} as id from ${searched}_gram g
                    where g.org = $1 and g.gram = $2 collate "C" order by g.${searched} limit ${SAMPLE}) few`,
    values: [org, rarest, others],
  });
  const [row] = rows;
  return row !== undefined && row.met < row.tried * SELDOM;
}

function gramConditions(
  { grams, narrow }: { grams: readonly Rarity[]; narrow: boolean },
  org: string,
  searched: Searchable,
  parameters: SqlParameters,
): string[] {
  const [rarest, ...others] = grams.slice(0, COMMON_GRAMS);
  if (rarest === undefined) return [];
  const having = (table: string, { gram }: Rarity): string =>
    `${table}.org = ${parameters.add(org)} and ${table}.gram = ${parameters.add(gram)}`;
  const also = (id: string, gram: Rarity): string =>
    `exists (select from ${searched}_gram a where a.${searched} = ${id} and ${having('a', gram)})`;
  if (!narrow) return [rarest, ...others].map((gram) => also('i.id', gram));
  const met = rarest.many ? others.map((gram) => ` and ${also(`g.${searched}`, gram)}`).join('') : '';
  // An array, so that the rows are fetched by their key whatever the planner believes of the rest.
  return [
    `i.id = any(array(select g.${searched} from ${searched}_gram g where ${having('g', rarest)}${met}))`,
  ];
}
