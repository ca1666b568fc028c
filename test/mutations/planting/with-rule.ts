import { isMap, isSeq } from 'yaml';
import { insertEntry } from './entries.js';
import type { Plot } from './operator.js';
import { stretchOf } from '../reading/source.js';

/** The ids of the stages of a definition, in their order. */
export const stagesOf = ({ reading }: Plot) =>
  reading.declarations.filter(({ kind }) => kind === 'stage').map(({ name }) => name);

/** Adds a rule to a definition that extends none. */
export function withRule({ source, reading }: Plot, rules: string) {
  const { contents } = source.document;
  if (!isMap(contents) || reading.parent !== undefined) return undefined;
  const now = contents.get('rules', true);
  if (now === undefined) return insertEntry(source, contents, `rules: [${rules}]`);
  if (!isSeq(now)) return undefined;
  const { start } = stretchOf(now.items[0]);
  const gap = now.flow === true ? ', ' : `\n${' '.repeat(source.columnAt(start) - 3)}- `;
  return { start, end: start, put: rules.replaceAll('}, {', `}${gap}{`) + gap };
}
