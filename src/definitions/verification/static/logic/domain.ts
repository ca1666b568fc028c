import { EVERYWHERE, common, outside, wholeOnly, type Spans } from './spans.js';

/** What a variable may hold: numbers, or words (option ids, texts, ids): those named, or all but those. */
export type ValueSet =
  | { readonly kind: 'line'; readonly whole: boolean; readonly spans: Spans }
  | { readonly kind: 'words'; readonly except: boolean; readonly words: ReadonlySet<string> };

/** The values a variable may still have, and whether it may have none at all. */
export interface Domain {
  readonly none: boolean;
  readonly values: ValueSet;
}

/** Numbers as a set of values. */
export function line(spans: Spans = EVERYWHERE, whole = false): ValueSet {
  return { kind: 'line', whole, spans: whole ? wholeOnly(spans) : spans };
}

/** These words. */
export function words(list: Iterable<string>): ValueSet {
  return { kind: 'words', except: false, words: new Set(list) };
}

/** Every word but these. */
export function otherWords(list: Iterable<string> = []): ValueSet {
  return { kind: 'words', except: true, words: new Set(list) };
}

/** One of these values, in any case a value. */
export function valued(values: ValueSet): Domain {
  return { none: false, values };
}

function commonWords(a: ValueSet & { kind: 'words' }, b: ValueSet & { kind: 'words' }): ValueSet {
  if (a.except && b.except) return otherWords([...a.words, ...b.words]);
  const [named, test] = a.except ? [b, a] : [a, b];
  return words([...named.words].filter((word) => test.words.has(word) !== test.except));
}

function commonValues(a: ValueSet, b: ValueSet): ValueSet {
  if (a.kind === 'line') {
    return line(b.kind === 'line' ? common(a.spans, b.spans) : [], a.whole || (b.kind === 'line' && b.whole));
  }
  return b.kind === 'words' ? commonWords(a, b) : words([]);
}

/** What both allow. */
export function intersect(a: Domain, b: Domain): Domain {
  return { none: a.none && b.none, values: commonValues(a.values, b.values) };
}

/** What the domain does not allow. */
export function complement({ none, values }: Domain): Domain {
  if (values.kind === 'words') return { none: !none, values: { ...values, except: !values.except } };
  return { none: !none, values: line(outside(values.spans), values.whole) };
}

/** Whether no value is left. */
export function hasNoValue({ values }: Domain): boolean {
  return values.kind === 'line' ? values.spans.length === 0 : !values.except && values.words.size === 0;
}

/** Whether nothing is left at all. */
export function isEmpty(domain: Domain): boolean {
  return !domain.none && hasNoValue(domain);
}

/** Whether everything the one allows is allowed by the other. */
export function isWithin(inner: Domain, outer: Domain): boolean {
  return isEmpty(intersect(inner, complement(outer)));
}
