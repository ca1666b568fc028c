import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { CompiledProcess } from '../compile-process.js';
import type { Approval, Covered } from '../model/approval.js';
import type { CoveredChange, CoveredContent, CoveredItem } from '../model/approval-request.js';
import type { Field } from '../model/field.js';
import type { EvidencePiece, InstanceState } from '../model/instance-state.js';

type Content = CoveredItem['content'];

/** What contents are read from: a situation, or what will become one. */
export interface Holding {
  readonly process: Pick<CompiledProcess, 'fields'>;
  readonly state: Pick<InstanceState, 'fields' | 'artifacts'>;
  /** The pieces of evidence that count. */
  readonly counting: readonly EvidencePiece[];
}

/** Whether a field holds of a person, in itself or in a column: such values stay out of what is told of a change. */
export function isPersonal({ personal, columns = [] }: Pick<Field, 'personal' | 'columns'>): boolean {
  return personal === true || columns.some(isPersonal);
}

/** What a covered thing is now. */
export function contentOf({ kind, id }: Covered, { state, counting }: Holding): Content {
  switch (kind) {
    case 'field':
      return (Object.hasOwn(state.fields, id) ? state.fields[id] : undefined) ?? null;
    case 'artifact': {
      const newest = state.artifacts[id];
      return newest === undefined ? null : { version: newest.version, sha256: newest.sha256 };
    }
    case 'evidence': {
      const pieces = counting.filter((piece) => piece.kind === id).map((piece) => piece.id);
      return pieces.length === 0 ? null : { pieces: pieces.sort() };
    }
  }
}

/** Whether two contents are the same, whatever the order of their keys. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameContent(value, right.get(key)))
  );
}

/** What is told of a change: nothing of a person is put into it. */
export function changeOf(
  { kind, id }: Covered,
  from: Content,
  to: Content,
  { process }: Holding,
): CoveredChange {
  const field = kind === 'field' ? process.fields.get(id) : undefined;
  return field !== undefined && isPersonal(field) ? { kind, id } : { kind, id, from, to };
}

/** What is no longer as it was when it was taken. */
export function changedSince(items: readonly CoveredItem[], holding: Holding): readonly CoveredChange[] {
  return items.flatMap((item) => {
    const now = contentOf(item, holding);
    return sameContent(item.content, now) ? [] : [changeOf(item, item.content, now, holding)];
  });
}

const policies = new WeakMap<Approval, string>();

/** The RFC 8785 text of a value that has one. */
function canonicalText(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('the value has no canonical text');
  return text;
}

/** The text of an approval's own definition, made once. */
function policyOf(approval: Approval): string {
  const known = policies.get(approval) ?? canonicalText(approval);
  policies.set(approval, known);
  return known;
}

function sealed(approval: Approval, items: readonly CoveredItem[]): CoveredContent {
  // The keys stand in their canonical order, so that this is the canonical text of the whole.
  const text = `{"approval":${policyOf(approval)},"items":${canonicalText(items)}}`;
  return { digest: bytesToHex(sha256(utf8ToBytes(text))), items };
}

/** What an approval is asked for: what it covers, but for the fields that the approvers fill in themselves. */
export function contentAsked(approval: Approval, holding: Holding): CoveredContent {
  const items = approval.covers
    .filter(({ kind, id }) => kind !== 'field' || !approval.asks.includes(id))
    .map(({ kind, id }) => ({ kind, id, content: contentOf({ kind, id }, holding) }));
  return sealed(approval, items);
}

/**
 * What an approval holds for once approvers filled fields in: what was asked, and those of them that they stated so far.
 * What is personal of that is left out, for the log does not hold it.
 * @param filled the record after it was filled in.
 * @param stated ids of the fields that were stated; all that are asked once it is granted.
 */
export function contentFilledIn(
  approval: Approval,
  covered: CoveredContent,
  filled: Holding,
  stated: readonly string[] = approval.asks,
): CoveredContent {
  const asks = approval.asks.flatMap((id) => filled.process.fields.get(id) ?? []);
  const held = asks
    .filter((field) => stated.includes(field.id) && !isPersonal(field))
    .map(({ id }) => ({ kind: 'field' as const, id }));
  if (held.length === 0) return covered;
  const asked = covered.items.filter(({ kind, id }) => kind !== 'field' || !approval.asks.includes(id));
  const added = held.map((thing) => ({ ...thing, content: contentOf(thing, filled) }));
  return sealed(approval, [...asked, ...added]);
}
