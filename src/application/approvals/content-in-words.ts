import type { CompiledProcess } from '../../engine/compile-process.js';
import { maskPiece } from '../../engine/item-rights/mask-piece.js';
import type { VisibleFields } from '../../engine/item-rights/visible-fields.js';
import type { CoveredItem } from '../../engine/model/approval-request.js';
import type { Covered } from '../../engine/model/approval.js';
import type { Field } from '../../engine/model/field.js';
import type { ArtifactVersion, EvidencePiece } from '../../engine/model/instance-state.js';
import type { FullText, Language, Text } from '../../engine/model/text.js';
import type { Row, Value, Values } from '../../engine/model/value.js';
import { displayValue } from '../../engine/values/display-value.js';

/** What covered content has to be read beside: the documents and pieces it names by version and id, and names. */
export interface Surroundings {
  readonly process: CompiledProcess;
  readonly zone: string;
  readonly artifacts: readonly ArtifactVersion[];
  /** With all that they hold; what of it is told is a matter of `visible`. */
  readonly pieces: readonly EvidencePiece[];
  readonly nameOf: (id: string) => string | undefined;
  /** What the reader may see. */
  readonly visible: VisibleFields;
}

/** A value of a row or of a piece of evidence. */
export interface CoveredValue {
  readonly id: string;
  readonly name: Text;
  readonly words: FullText;
}

/** A row of a table that an approval covers. */
export interface CoveredRow {
  readonly id: string;
  readonly values: readonly CoveredValue[];
}

/** A piece of evidence that an approval covers. */
export interface CoveredPiece extends CoveredRow {
  readonly occurredAt?: string;
  readonly recordedBy?: string;
}

/** What a covered thing was, to be read by who decides. */
export interface ContentInWords {
  readonly words: FullText;
  /** Of a document. */
  readonly artifact?: { readonly version: number; readonly sha256: string; readonly fileName?: string };
  /** Of evidence. */
  readonly pieces?: readonly CoveredPiece[];
  /** Of a table. */
  readonly rows?: readonly CoveredRow[];
}

type Content = CoveredItem['content'];

const NOTHING: FullText = { en: 'nothing', zh: '无' };
const HIDDEN: FullText = { en: '(hidden from you)', zh: '（对您不可见）' };
const ERASED: FullText = { en: '(erased)', zh: '（已删除）' };

function inBoth(word: (language: Language) => string): FullText {
  return { en: word('en'), zh: word('zh') };
}

function valueInWords(field: Field, value: Value, { zone, nameOf }: Surroundings): FullText {
  // What stands for a personal value that was erased, or that this reader is not to see.
  if (typeof value === 'object' && ('erased' in value || 'personal' in value)) return ERASED;
  return inBoth((language) => displayValue(field, value, language, { zone, nameOf }));
}

/** Those of some fields that have a value, in words. */
function valuesInWords(
  fields: readonly Field[],
  values: Values,
  around: Surroundings,
): readonly CoveredValue[] {
  return fields.flatMap((field) => {
    const value = values[field.id];
    return value === undefined
      ? []
      : [{ id: field.id, name: field.name, words: valueInWords(field, value, around) }];
  });
}

function fieldInWords(field: Field, value: Value, around: Surroundings): ContentInWords {
  const words = valueInWords(field, value, around);
  if (field.type !== 'table' || !Array.isArray(value)) return { words };
  const rows = (value as readonly Row[]).map(({ id, ...cells }) => ({
    id,
    values: valuesInWords(field.columns ?? [], cells, around),
  }));
  return { words, rows };
}

function documentInWords(
  artifact: string,
  content: { readonly version: number; readonly sha256: string },
  { artifacts }: Surroundings,
): ContentInWords {
  const { version, sha256 } = content;
  const file = artifacts.find((each) => each.artifact === artifact && each.version === version)?.fileName;
  const name = file === undefined ? '' : `${file}, `;
  return {
    words: {
      en: `${name}version ${version}`,
      zh: `${file === undefined ? '' : `${file}，`}第 ${version} 版`,
    },
    artifact: { version, sha256, ...(file === undefined ? {} : { fileName: file }) },
  };
}

function piecesInWords(kind: string, ids: readonly string[], around: Surroundings): ContentInWords {
  const fields = around.process.evidence.get(kind)?.fields ?? [];
  const pieces = ids.map((id): CoveredPiece => {
    const piece = around.pieces.find((each) => each.id === id);
    if (piece === undefined) return { id, values: [] };
    const { occurredAt, recordedBy, values } = maskPiece(piece, around.process, around.visible);
    return { id, occurredAt, recordedBy, values: valuesInWords(fields, values, around) };
  });
  const count = pieces.length;
  return {
    words: { en: `${count} ${count === 1 ? 'piece' : 'pieces'} of evidence`, zh: `${count} 条证据` },
    pieces,
  };
}

/** What a covered thing was, in words. */
export function contentInWords(
  { kind, id }: Covered,
  content: Content,
  around: Surroundings,
): ContentInWords {
  if (content === null) {
    const hidden = kind === 'field' && !around.visible.seesAllOf(id);
    return { words: hidden ? HIDDEN : NOTHING };
  }
  if (kind === 'artifact') {
    return documentInWords(id, content as { version: number; sha256: string }, around);
  }
  if (kind === 'evidence')
    return piecesInWords(id, (content as { pieces: readonly string[] }).pieces, around);
  const field = around.process.fields.get(id);
  return field === undefined ? { words: NOTHING } : fieldInWords(field, content as Value, around);
}

/** What a covered thing is called. */
export function nameOfCovered({ kind, id }: Covered, { fields, artifacts, evidence }: CompiledProcess): Text {
  const found = { field: fields, artifact: artifacts, evidence }[kind].get(id);
  return found?.name ?? { en: id };
}
