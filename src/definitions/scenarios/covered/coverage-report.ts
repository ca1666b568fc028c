import type { ProcessDefinition } from '../../../engine/model/process-definition.js';
import { COVERAGE_KINDS, coverageItems, type CoverageItem, type CoverageKind } from './coverage-items.js';
import type { LoadedDefinition, Place } from '../../loading/loaded-definition.js';

/** How many things there are, and how many of them were seen. */
export interface Share {
  readonly covered: number;
  readonly total: number;
  /** In percent with one decimal, rounded down: only what is whole is 100. */
  readonly percent: number;
}

/** Something no scenario showed, and where it stands. */
export type MissingItem = Pick<CoverageItem, 'kind' | 'id' | 'missing'> & Partial<Place>;

/** What the scenarios show of one definition. */
export interface DefinitionCoverage extends Share {
  readonly process: string;
  readonly version: number;
  readonly kinds: Readonly<Record<CoverageKind, Share>>;
  readonly missing: readonly MissingItem[];
}

/** The share of some among all; of nothing, everything is covered. */
export function shareOf(covered: number, total: number): Share {
  const percent = total === 0 ? 100 : Math.floor((covered * 1000) / total) / 10;
  return { covered, total, percent };
}

/** What was seen of a definition against all there is to see. */
export function coverageOf(
  definition: ProcessDefinition,
  seen: ReadonlySet<string>,
  locate: LoadedDefinition['locate'],
): DefinitionCoverage {
  const items = coverageItems(definition);
  const share = (some: readonly CoverageItem[]) =>
    shareOf(some.filter(({ id }) => seen.has(id)).length, some.length);
  const kinds = Object.fromEntries(
    COVERAGE_KINDS.map((kind) => [kind, share(items.filter((item) => item.kind === kind))]),
  ) as Record<CoverageKind, Share>;
  const missing = items
    .filter(({ id }) => !seen.has(id))
    .map(({ kind, id, part, missing: words }) => ({ kind, id, missing: words, ...locate(part) }));
  return { process: definition.key, version: definition.version, ...share(items), kinds, missing };
}

/** The figure over several definitions. */
export function overall(definitions: readonly DefinitionCoverage[]): Share {
  const sum = (of: (share: Share) => number) => definitions.reduce((total, each) => total + of(each), 0);
  return shareOf(
    sum(({ covered }) => covered),
    sum(({ total }) => total),
  );
}
