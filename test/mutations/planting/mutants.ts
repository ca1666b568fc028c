import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import type { Edit, Operator, Plot, Seed, Spot } from './operator.js';

/** A line of a file, from 1. */
export interface Line {
  readonly file: string;
  readonly line: number;
}

/** A definition with one mistake in it. */
export interface Mutant {
  readonly operator: string;
  readonly behaviour: boolean;
  /** The definition it was made from. */
  readonly file: string;
  readonly description: string;
  /** The files that changed, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Where a careful reader would say that the mistake stands: any of these. */
  readonly expected: readonly Line[];
}

const inOrder = (edits: readonly Edit[]) => [...edits].sort((a, b) => a.start - b.start);

function applied(text: string, edits: readonly Edit[]): string {
  return inOrder(edits).reduceRight(
    (now, { start, end, put }) => now.slice(0, start) + put + now.slice(end),
    text,
  );
}

/** Where an offset of the text before is after the edits; what was replaced is where its replacement begins. */
function moved(offset: number, edits: readonly Edit[]): number {
  return inOrder(edits).reduceRight((at, { start, end, put }) => {
    if (offset < end) return offset <= start ? at : at - (offset - start);
    return offset === start ? at : at + put.length - (end - start);
  }, offset);
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** What the YAML says, or nothing if it says nothing. Maps, for the order counts, and so does a key that is there twice. */
function said(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: false });
  return document.errors.length > 0 ? undefined : (document.toJS({ mapAsMap: true }) as unknown);
}

const originals = new WeakMap<object, unknown>();

function saysTheSame(plot: Plot, texts: Mutant['texts']): boolean {
  return [...texts].every(([file, text]) => {
    const original = file === plot.source.file ? plot.source : plot.around.get(file);
    if (original === undefined) return false;
    if (!originals.has(original)) originals.set(original, said(original.text));
    const after = said(text);
    return after !== undefined && isDeepStrictEqual(after, originals.get(original));
  });
}

function textOf(plot: Plot, file: string): string {
  return file === plot.source.file ? plot.source.text : (plot.around.get(file)?.text ?? '');
}

/** The mutant that comes of a seed; none where it says the same as the original. */
export function grown(operator: Operator, plot: Plot, { what, edits, at }: Seed): Mutant | undefined {
  const own = plot.source.file;
  const of = (file: string) => edits.filter((edit) => (edit.file ?? own) === file);
  const files = [...new Set(edits.map(({ file = own }) => file))];
  const texts = new Map(files.map((file) => [file, applied(textOf(plot, file), of(file))]));
  if (operator.mayComeToNothing === true && saysTheSame(plot, texts)) return undefined;
  const expected = at.map((spot: Spot): Line => {
    const { file, offset } = typeof spot === 'number' ? { file: own, offset: spot } : spot;
    return { file, line: lineOf(texts.get(file) ?? textOf(plot, file), moved(offset, of(file))) };
  });
  const { id, behaviour = false } = operator;
  return { operator: id, behaviour, file: own, description: what, texts, expected };
}
