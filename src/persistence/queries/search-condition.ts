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
  /** The gram that leads to the fewest candidates; absent where the words have none. */
  readonly rarest?: string;
  conditions(parameters: SqlParameters): string[];
}

/**
 * Looks up how to search for what was typed. Under row-level security no operator on text but equality uses an index, so
 * the rarest gram leads to the candidates by equality, and comparing their text decides. Undefined when there is nothing
 * to look for.
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
  return {
    words: terms.words,
    narrow: grams[0]?.many === false,
    ...(grams[0] === undefined ? {} : { rarest: grams[0].gram }),
    conditions: (parameters) => [
      ...gramConditions(grams, org, searched, parameters),
      ...terms.words.map((word) => `position(${parameters.add(word)} in i.search_text) > 0`),
    ],
  };
}

/** So many candidates are tried to tell how many of them are hits. */
const SAMPLE = 200;
/** Where fewer of them are, the grams have to be held against one another before any record is looked at. */
const LEAST_HITS = 0.25;

/** Whether most candidates of a search are no hits, so that there are few hits although there are many candidates. */
export async function mostlyMisses(
  session: Session,
  org: string,
  searched: Searchable,
  { rarest, words }: Search,
): Promise<boolean> {
  if (rarest === undefined) return false;
  const { rows } = await session.query<{ hits: number; tried: number }>({
    name: `hits-among-${searched}-candidates`,
    text: `select count(*)::int as tried,
                  (count(*) filter (where not exists (
                    select from unnest($3::text[]) word where position(word in i.search_text) = 0)))::int as hits
             from (select g.${searched} as id from ${searched}_gram g
                    where g.org = $1 and g.gram = $2 collate "C" limit ${SAMPLE}) few
             join ${searched} i on i.org = $1 and i.id = few.id`,
    values: [org, rarest, words],
  });
  const [row] = rows;
  return row !== undefined && row.hits < row.tried * LEAST_HITS;
}

interface Rarity {
  readonly gram: string;
  readonly many: boolean;
}

/**
 * The grams, rarest first. Counting stops where there are many; of those the last come first, because references differ
 * at their end.
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
                from (select from ${searched}_gram g where g.org = $1 and g.gram = wanted.gram collate "C" limit $3 + 1) few) found
            order by found.rows, wanted.place desc`,
    values: [org, grams, MANY],
  });
  return rows;
}

function gramConditions(
  grams: readonly Rarity[],
  org: string,
  searched: Searchable,
  parameters: SqlParameters,
): string[] {
  const [rarest] = grams;
  if (rarest === undefined) return [];
  const having = (gram: string): string =>
    `g.org = ${parameters.add(org)} and g.gram = ${parameters.add(gram)}`;
  if (!rarest.many) {
    // An array, so that the rows are fetched by their key whatever the planner believes of the rest.
    return [`i.id = any(array(select g.${searched} from ${searched}_gram g where ${having(rarest.gram)}))`];
  }
  return grams
    .slice(0, COMMON_GRAMS)
    .map(
      ({ gram }) => `exists (select from ${searched}_gram g where g.${searched} = i.id and ${having(gram)})`,
    );
}
