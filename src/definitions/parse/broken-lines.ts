/** What makes a file no YAML, where the reader of YAML only sees what follows from it. */
export type BreakKind = 'bracket' | 'quote' | 'deeper' | 'between';

/** Where it stands. */
export interface Break {
  readonly kind: BreakKind;
  readonly start: number;
  readonly end: number;
}

interface Opened {
  readonly char: string;
  readonly start: number;
  readonly indent: number;
}

const ENTRY = /^(?:- |-$|[^\s"'{}[\],#&*!|>@%`-][^:{}[\],]*:(?: |$)|"[^"]*":(?: |$))/;
const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * Reads a file that is not YAML line by line, as people do: which bracket or quote was left open, and which line starts in
 * a column where nothing starts. Roughly, for it only words what is known to be wrong.
 */
class LineReader {
  private readonly columns: number[] = [];
  private readonly open: Opened[] = [];
  private quote: Opened | undefined;
  /** Whether the last entry has its value on its own line, so that nothing may stand below it. */
  private complete = false;
  private blockText: number | undefined;

  next(line: string, start: number): Break | undefined {
    const indent = line.search(/\S/);
    if (indent === -1 || this.isText(indent)) return undefined;
    const rest = line.slice(indent);
    const opened = this.quote ?? this.open[0];
    if (opened !== undefined) {
      if (indent <= opened.indent && ENTRY.test(rest)) return leftOpen(opened);
      this.scan(line, start, indent);
      return undefined;
    }
    if (rest.startsWith('#')) return undefined;
    const wrong = this.place(rest, indent);
    if (wrong !== undefined) return { kind: wrong, start: start + indent, end: start + line.length };
    this.scan(line, start, indent);
    return undefined;
  }

  end(): Break | undefined {
    const opened = this.quote ?? this.open[0];
    return opened && leftOpen(opened);
  }

  /** Whether the line belongs to a text that `|` or `>` began. */
  private isText(indent: number): boolean {
    if (this.blockText !== undefined && indent > this.blockText) return true;
    this.blockText = undefined;
    return false;
  }

  /** Fits a line among the columns where entries start. */
  private place(rest: string, indent: number): BreakKind | undefined {
    if (!ENTRY.test(rest)) return undefined;
    const before = this.columns.length;
    while ((this.columns.at(-1) ?? -1) > indent) this.columns.pop();
    const last = this.columns.at(-1);
    if (last !== indent) {
      if (this.columns.length < before) return 'between';
      if (this.complete && last !== undefined) return 'deeper';
      this.columns.push(indent);
    }
    const dashes = /^(?:- +)+/.exec(rest)?.[0].length ?? 0;
    if (dashes > 0 && ENTRY.test(rest.slice(dashes))) this.columns.push(indent + dashes);
    return undefined;
  }

  /** Looks for brackets and quotes that the line leaves open. */
  private scan(line: string, start: number, indent: number): void {
    let before = '';
    for (let at = indent; at < line.length; at++) {
      const char = line[at] ?? '';
      if (this.quote !== undefined) {
        if (char === '\\' && this.quote.char === '"') at++;
        else if (char === this.quote.char) this.quote = undefined;
      } else if (char === '#' && /\s/.test(line[at - 1] ?? ' ')) break;
      else if (/["']/.test(char) && /^[:{[,-]?$/.test(before))
        this.quote = { char, start: start + at, indent };
      else if (/[{[]/.test(char) && (this.open.length > 0 || /^[:-]?$/.test(before)))
        this.open.push({ char, start: start + at, indent });
      else if (CLOSES[this.open.at(-1)?.char ?? ''] === char) this.open.pop();
      if (/\S/.test(char)) before = char;
    }
    this.complete = this.open.length === 0 && !/(?::|-|[|>][+-]?)\s*$/.test(line.replace(/\s#.*$/, ''));
    if (/(?:: |- )[|>][+-]?\s*$/.test(line)) this.blockText = indent;
  }
}

function leftOpen({ char, start }: Opened): Break {
  return { kind: char === '{' || char === '[' ? 'bracket' : 'quote', start, end: start + 1 };
}

/** Where a file that is not YAML was broken, as far as it can be told. */
export function brokenLine(text: string): Break | undefined {
  const reader = new LineReader();
  let start = 0;
  for (const line of text.split('\n')) {
    const found = reader.next(line.replace(/\r$/, ''), start);
    if (found !== undefined) return found;
    start += line.length + 1;
  }
  return reader.end();
}
