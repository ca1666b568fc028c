import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Finding } from '../problems/problem.js';
import type { SourceEntry, SourceNode, SourceScalar, SourceText, Span } from './source-node.js';
import {
  aliasBomb,
  bareTruth,
  controlCharacter,
  duplicateKey,
  keyNotText,
  listWithoutBrackets,
  noValue,
  reservedKey,
  splitByComma,
  tagRefused,
  unknownAlias,
} from './tree-findings.js';

/** Nodes that aliases may add to a file. */
const MAX_REPEATED = 5_000;

/** Control characters but tab and line ends, and surrogates without their partner. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

/** Words that YAML 1.1 took for true and false. In capitals they are words of the format (`NO`). */
const BARE_TRUTH = /^(?:[Yy]es|[Nn]o|[Oo]n|[Oo]ff)$/;

/** Keys that hold lists of plain words, whatever they stand in. */
const LISTS: ReadonlySet<string> = new Set([
  'by',
  'covers',
  'fields',
  'formats',
  'from',
  'keeps',
  'remind',
  'replaces',
  'see',
  'separation',
  'uses',
]);

type Pair = YAMLMap<unknown, unknown>['items'][number];

/** Turns YAML nodes into a tree of our own, in which nothing of YAML is left, and reports what a definition may not use. */
export class TreeReader {
  private readonly anchors = new Map<string, { readonly node: SourceNode; readonly size: number }>();
  private size = 0;
  private repeated = 0;

  constructor(
    private readonly source: SourceText,
    private readonly report: (span: Span, finding: Finding) => void,
  ) {}

  read(node: unknown, at: number): SourceNode {
    const before = this.size++;
    const found = this.readNode(node as ParsedNode | null | undefined, at);
    const anchor = isAlias(node) ? undefined : (node as ParsedNode | null)?.anchor;
    if (anchor !== undefined) this.anchors.set(anchor, { node: found, size: this.size - before });
    return found;
  }

  private readNode(node: ParsedNode | null | undefined, at: number): SourceNode {
    if (node === null || node === undefined) return this.empty(at);
    if (isAlias(node)) return this.readAlias(node);
    const span = this.spanOf(node, at);
    if (node.tag !== undefined) this.report(span, tagRefused);
    if (isScalar(node)) return this.readScalar(node, span);
    if (isSeq(node))
      return { kind: 'list', ...span, items: node.items.map((item) => this.read(item, span.start)) };
    if (isMap(node)) return this.readMap(node, span);
    return this.empty(at);
  }

  private readAlias(alias: Alias): SourceNode {
    const span = this.spanOf(alias, 0);
    const target = this.anchors.get(alias.source);
    if (target === undefined) this.report(span, unknownAlias(alias.source));
    // Sizes count what aliases stand for, so that aliases of aliases of aliases add up.
    this.repeated += target?.size ?? 0;
    this.size += target?.size ?? 0;
    if (target !== undefined && this.repeated <= MAX_REPEATED) return target.node;
    if (target !== undefined) this.report(span, aliasBomb);
    return this.empty(span.start);
  }

  private readScalar(scalar: Scalar, span: Span, asKey = false): SourceScalar {
    const text = scalar.source ?? '';
    if (UNFIT.test(text)) this.report(span, controlCharacter);
    const quoted = scalar.type !== undefined && scalar.type !== 'PLAIN';
    if (!quoted && BARE_TRUTH.test(text) && !asKey) this.report(span, bareTruth(text));
    return { kind: 'scalar', ...span, value: valueOf(scalar.value, text), text, quoted };
  }

  private readMap(map: YAMLMap, span: Span): SourceNode {
    const entries = new Map<string, SourceEntry>();
    const split = new Set<SourceEntry>();
    let last: SourceEntry | undefined;
    for (const pair of map.items) {
      const key = this.readKey(pair, span);
      if (key === undefined) continue;
      if (map.flow === true && pair.value === null) {
        const joined = this.join(last, key);
        if (joined === undefined || last === undefined) continue;
        split.delete(last);
        split.add(joined);
        entries.set(joined.key, joined);
        last = joined;
        continue;
      }
      const first = entries.get(key.text);
      last = { key: key.text, keySpan: key, value: this.read(pair.value, key.end) };
      if (first === undefined) entries.set(key.text, last);
      else this.report(key, duplicateKey(key.text, this.source.lines.at(first.keySpan.start).line));
    }
    for (const entry of split) {
      const { key, keySpan, value } = entry;
      const text = this.source.text.slice(value.start, value.end);
      const isList = LISTS.has(key);
      this.report(
        { ...keySpan, end: value.end },
        isList ? listWithoutBrackets(key, text) : splitByComma(key, text),
      );
      if (isList) entries.set(key, { ...entry, value: this.listOf(text, value.start) });
    }
    return { kind: 'map', ...span, entries };
  }

  private readKey(pair: Pair, map: Span): SourceScalar | undefined {
    if (!isScalar(pair.key) || pair.key.value === null) {
      this.report(pair.key === null ? map : this.spanOf(pair.key as ParsedNode, map.start), keyNotText);
      return undefined;
    }
    const span = this.spanOf(pair.key, map.start);
    if (pair.key.tag !== undefined) this.report(span, tagRefused);
    // `on` is a word of the format, and only a key.
    const key = this.readScalar(pair.key, span, pair.key.source === 'on');
    if (key.text in Object.prototype || key.text === 'prototype') {
      this.report(span, reservedKey(key.text));
      return undefined;
    }
    return key;
  }

  /** A key alone inside `{ }` is nearly always the rest of a text that a comma split: joined, it can be checked on. */
  private join(last: SourceEntry | undefined, rest: SourceScalar): SourceEntry | undefined {
    const value = last?.value;
    if (last === undefined || value?.kind !== 'scalar' || value.quoted || value.value === null) {
      this.report(rest, noValue(rest.text));
      return undefined;
    }
    const text = this.source.text.slice(value.start, rest.end);
    return { ...last, value: { ...value, value: text, text, end: rest.end } };
  }

  /** The list that a text with commas was meant to be. */
  private listOf(text: string, at: number): SourceNode {
    const { source } = this;
    let start = at;
    const items = text.split(',').map((part): SourceScalar => {
      const word = part.trim();
      const from = start + part.indexOf(word);
      start += part.length + 1;
      return {
        kind: 'scalar',
        start: from,
        end: from + word.length,
        source,
        value: word,
        text: word,
        quoted: false,
      };
    });
    return { kind: 'list', start: at, end: at + text.length, source, items };
  }

  private spanOf(node: { range?: readonly number[] | null | undefined }, fallback: number): Span {
    const { source } = this;
    return { start: node.range?.[0] ?? fallback, end: node.range?.[1] ?? fallback, source };
  }

  private empty(at: number): SourceScalar {
    const { source } = this;
    return { kind: 'scalar', start: at, end: at, source, value: null, text: '', quoted: false };
  }
}

/** What YAML made of a scalar; its text where that is nothing a definition knows. */
function valueOf(value: unknown, text: string): SourceScalar['value'] {
  const known =
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return known ? value : text;
}
