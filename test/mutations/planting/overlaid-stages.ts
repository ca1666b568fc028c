import { isSeq } from 'yaml';
import type { Plot, Seed } from './operator.js';
import type { Declaration } from '../reading/declarations.js';
import { valueAt } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** The stages of the parent that an overlay says nothing of. */
export function untouchedStages({ reading, source }: Plot): readonly Declaration[] {
  const items = reading.visits.filter(({ path }) => path.length === 2 && path[0] === 'stages');
  const said = items.map(({ node }) => source.text.slice(stretchOf(node).start, stretchOf(node).end));
  const stages = reading.parent?.declarations.filter(({ kind }) => kind === 'stage') ?? [];
  return stages.filter(({ name }) => !said.some((text) => text.includes(name)));
}

/** Puts an item before the others that an overlay says of stages. */
export function insertStage({ source }: Plot, item: string): Pick<Seed, 'edits' | 'at'> | undefined {
  const stages = valueAt(source.document.contents, 'stages');
  if (!isSeq(stages)) return undefined;
  const { start } = stretchOf(stages.items[0]);
  const gap = stages.flow === true ? ', ' : `\n${' '.repeat(source.columnAt(start) - 3)}- `;
  return { edits: [{ start, end: start, put: item + gap }], at: [start] };
}
