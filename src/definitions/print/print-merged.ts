import type { Language } from '../../engine/model/text.js';
import {
  entriesOf,
  itemsOf,
  type SourceMap,
  type SourceNode,
  type SourceScalar,
  type SourceText,
  type Span,
} from '../parse/source-node.js';

const WIDTH = 90;

/** Keys under which a plain string is a text for people, in the language of its file. */
const TEXTS = new Set(['name', 'help', 'hint', 'example', 'skill']);

/** What has been worked into the tree: as comments, or the print could not be loaded by itself. */
const MERGED_IN = ['extends', 'uses'];

/** A line of YAML and where it came from. */
interface Line {
  readonly text: string;
  readonly from: Span;
}

/** A text as its author wrote it where that is safe in any place, else in quotes. */
function plain(text: string): string {
  return /[,[\]{}#\n]|: |:$/.test(text) ? JSON.stringify(text) : text;
}

/** A merged definition as YAML that loads by itself, each line followed by the file and line it came from. */
class Printer {
  private readonly lines: Line[] = [];

  constructor(
    private readonly language: Language,
    private readonly languages: ReadonlyMap<SourceText, Language>,
  ) {}

  print(root: SourceMap): string {
    for (const { key, keySpan, value } of root.entries.values()) {
      const first = this.lines.length;
      this.entry(key, keySpan, value, '');
      if (!MERGED_IN.includes(key)) continue;
      const commented = this.lines.splice(first).map(({ text, from }) => ({ text: `# ${text}`, from }));
      this.lines.push(...commented);
    }
    const width = Math.min(WIDTH, Math.max(...this.lines.map(({ text }) => text.length)));
    return this.lines.map(({ text, from }) => `${text.padEnd(width)}  # ${placeOf(from)}\n`).join('');
  }

  private entry(key: string, keySpan: Span, value: SourceNode, indent: string): void {
    const start = `${indent}${plain(key)}:`;
    const short = this.short(key, value);
    if (short !== undefined && (value.kind === 'scalar' || start.length + short.length < WIDTH)) {
      this.lines.push({ text: `${start} ${short}`, from: value.kind === 'scalar' ? value : keySpan });
      return;
    }
    this.lines.push({ text: start, from: keySpan });
    if (value.kind === 'list') for (const item of itemsOf(value)) this.item(item, `${indent}  `);
    else this.entries(value, `${indent}  `);
  }

  private entries(map: SourceNode, indent: string): void {
    for (const { key, keySpan, value } of entriesOf(map)) this.entry(key, keySpan, value, indent);
  }

  private item(item: SourceNode, indent: string): void {
    const short = this.short('', item);
    if (short !== undefined && (item.kind === 'scalar' || indent.length + short.length < WIDTH)) {
      this.lines.push({ text: `${indent}- ${short}`, from: item });
      return;
    }
    const first = this.lines.length;
    this.entries(item, `${indent}  `);
    const line = this.lines[first];
    if (line !== undefined) this.lines[first] = { ...line, text: `${indent}- ${line.text.trimStart()}` };
  }

  /** The node on one line; undefined when it holds lines of several files, or too much. */
  private short(key: string, node: SourceNode): string | undefined {
    if (node.kind === 'scalar') return this.scalar(key, node);
    const inside = node.kind === 'list' ? itemsOf(node) : entriesOf(node).map(({ value }) => value);
    const { source } = node;
    if (inside.some((each) => each.source !== source && source !== undefined)) return undefined;
    const parts =
      node.kind === 'list'
        ? itemsOf(node).map((item) => this.short('', item))
        : entriesOf(node).map(({ key: name, value }) => {
            const text = this.short(name, value);
            return text === undefined ? undefined : `${plain(name)}: ${text}`;
          });
    if (parts.some((part) => part === undefined)) return undefined;
    const text = parts.join(', ');
    if (text.length > WIDTH) return undefined;
    return node.kind === 'list' ? `[${text}]` : parts.length === 0 ? '{}' : `{ ${text} }`;
  }

  private scalar(key: string, { value, text, quoted, source }: SourceScalar): string {
    if (value === null) return 'null';
    const folded = text.includes('\n');
    const written = typeof value === 'string' && (quoted || folded) ? JSON.stringify(value) : plain(text);
    const language = source && this.languages.get(source);
    const foreign = TEXTS.has(key) && language !== undefined && language !== this.language;
    return foreign ? `{ ${language}: ${written} }` : written;
  }
}

function placeOf({ source, start }: Span): string {
  return source === undefined ? '' : `${source.path}:${String(source.lines.at(start).line)}`;
}

/**
 * The merged definition as YAML, each line followed by the file and line it came from; what it extends and uses stands
 * there as comments, so that the print loads by itself.
 * @param languages the language of the plain texts of each file.
 */
export function printMerged(
  root: SourceMap,
  language: Language,
  languages: ReadonlyMap<SourceText, Language>,
): string {
  return new Printer(language, languages).print(root);
}
