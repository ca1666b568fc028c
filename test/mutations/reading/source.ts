import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

/** A file of the corpus, with the document the `yaml` package sees in it. */
export class Source {
  readonly document: Document;
  private readonly lines = new LineCounter();

  constructor(
    /** Relative to its folder. */
    readonly file: string,
    readonly text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, keepSourceTokens: true });
  }

  /** From 1. */
  lineAt(offset: number): number {
    return this.lines.linePos(offset).line;
  }

  columnAt(offset: number): number {
    return this.lines.linePos(offset).col;
  }

  /** Where the line with this offset begins. */
  startOfLine(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where the line after the one with this offset begins. */
  startOfNextLine(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end === -1 ? this.text.length : end + 1;
  }
}

/** A stretch of a file: offsets into its text, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a node, a pair or an item stands, without the space and the comments after it. */
export function stretchOf(node: unknown): Stretch {
  if (isPair(node)) {
    const key = stretchOf(node.key);
    return { start: key.start, end: node.value === null ? key.end + 1 : stretchOf(node.value).end };
  }
  const range = isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

/** The text inside a scalar as it stands in the file, without its quotes; nothing when it is folded or escaped. */
export function insideOf(source: Source, node: unknown): Stretch | undefined {
  if (!isScalar(node)) return undefined;
  const { start, end } = stretchOf(node);
  const quotes = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
  const inside = { start: start + quotes, end: end - quotes };
  return source.text.slice(inside.start, inside.end) === String(node.source) ? inside : undefined;
}
