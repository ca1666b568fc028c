import { isMap, isSeq } from 'yaml';
import { stretchOf, type Source } from '../reading/source.js';
import type { Operator, Seed } from '../planting/operator.js';
import { isBlock } from '../planting/entries.js';
import type { Visit } from '../reading/walk.js';

/** The lines on which entries of a block begin, with those of their neighbours in it. */
function* lines(source: Source, visits: readonly Visit[]) {
  const seen = new Set<number>();
  for (const { node, path } of visits) {
    if (!isBlock(node)) continue;
    const dash = isSeq(node) ? 2 : 0;
    const starts = node.items.map((item) => stretchOf(item).start - dash);
    for (const [index, start] of starts.entries()) {
      const line = source.startOfLine(start);
      // A first key behind a dash begins no line.
      if (source.text.slice(line, start).trim() !== '' || seen.has(line)) continue;
      seen.add(line);
      const before = starts[index - 1];
      const after = starts[index + 1];
      yield { path, start, line, before, after, isList: isSeq(node), isMap: isMap(node) };
    }
  }
}

/**
 * One line moved by a space: the reader sees it stand out from the lines it belongs with. If it is the first of them, the
 * second stands out as well, since nobody can tell which of the two is right.
 */
function indent(
  id: string,
  change: (source: Source, line: number, start: number) => Seed['edits'],
): Operator {
  return {
    id,
    mayComeToNothing: true,
    *plant({ reading, source }) {
      for (const { path, start, line, before, after } of lines(source, reading.visits)) {
        if (start === line && id === 'indent-less') continue;
        const also = before === undefined && after !== undefined ? [after] : [];
        // Alone in its block it may stand in any column.
        if (before === undefined && after === undefined && id === 'indent-more') continue;
        const text = source.text.slice(start, source.startOfNextLine(start)).trim().slice(0, 24);
        yield {
          what: `${path.join('.')}: ${text}`,
          edits: change(source, line, start),
          at: [start, ...also],
        };
      }
    },
  };
}

/** One space too many, one too few, a tab for the spaces: the three ways to slip with the space bar. */
export const badIndentation: readonly Operator[] = [
  indent('indent-more', (_source, line) => [{ start: line, end: line, put: ' ' }]),
  indent('indent-less', (_source, line) => [{ start: line, end: line + 1, put: '' }]),
  indent('indent-tab', (_source, line, start) => [{ start: line, end: start, put: '\t' }]),
];
