import { type YAMLMap, isMap, isPair, isScalar } from 'yaml';
import type { Plot } from './operator.js';
import type { Source } from '../reading/source.js';

/** A text of a side file, or what holds some. */
export interface TranslationLine {
  readonly side: Source;
  readonly holder: YAMLMap;
  readonly entry: YAMLMap['items'][number];
  readonly path: readonly string[];
}

function* linesOf(side: Source, node: unknown, path: readonly string[]): Generator<TranslationLine> {
  if (!isMap(node)) return;
  for (const entry of node.items) {
    if (!isPair(entry) || !isScalar(entry.key)) continue;
    const at = [...path, String(entry.key.value)];
    yield { side, holder: node, entry, path: at };
    yield* linesOf(side, entry.value, at);
  }
}

/** Every entry of the texts of a definition. */
export function* translations({ source, around }: Plot): Generator<TranslationLine> {
  const name = source.file.slice(source.file.lastIndexOf('/') + 1);
  for (const [file, side] of around)
    if (file.startsWith('i18n/') && file.endsWith(`/${name}`))
      yield* linesOf(side, side.document.contents, []);
}
