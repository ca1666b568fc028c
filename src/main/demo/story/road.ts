import type { Deal } from './deal.js';
import { advance, step, type Step } from './step.js';

/** What is done in a stage, up to its gate. */
export type Chapter = (deal: Deal) => readonly Step[];

/** The road a process takes: a chapter for each stage in order, and the successful end. */
export interface Road {
  readonly definition: string;
  readonly chapters: Readonly<Record<string, Chapter>>;
  /** Steps from the last chapter to success. */
  readonly success: Chapter;
}

/** Walks through all stages before one, and through a share of the work in it. */
export function walk(road: Road, deal: Deal, to: string, share: number): readonly Step[] {
  const steps: Step[] = [];
  for (const [stage, chapter] of Object.entries(road.chapters)) {
    const work = chapter(deal);
    if (stage === to) return [...steps, ...work.slice(0, Math.max(1, Math.round(work.length * share)))];
    steps.push(...work, step(1, advance));
  }
  throw new RangeError(`${road.definition} has no stage ${to}`);
}

/** Walks the whole road to its successful end. */
export function walkToSuccess(road: Road, deal: Deal): readonly Step[] {
  const last = Object.keys(road.chapters).at(-1) ?? '';
  return [...walk(road, deal, last, 1), ...road.success(deal)];
}
