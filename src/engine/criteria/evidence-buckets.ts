import type { Condition } from '../model/condition.js';
import type { EvidenceCriterion } from '../model/criterion.js';
import type { Field } from '../model/field.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { EvidenceKind } from '../model/process-definition.js';
import type { FullText } from '../model/text.js';
import type { Row } from '../model/value.js';
import type { Situation } from '../situation.js';
import { displayValue } from '../values/display-value.js';
import { checkCondition } from './condition-check.js';
import { full, list, plain } from './wording.js';

/** What enough pieces are wanted for, each by itself: an option, a row, or the criterion as a whole. */
export interface Bucket {
  readonly name: () => FullText;
  readonly pieces: readonly EvidencePiece[];
}

/** The field a criterion goes through by `eachOf`. */
export function eachOfField({ eachOf }: EvidenceCriterion, kind: EvidenceKind): Field | undefined {
  return eachOf === undefined ? undefined : kind.fields.find(({ id }) => id === eachOf);
}

/** The lines of `where` that speak of the row a field points to, as a condition on that row. */
export function ofRow(where: Condition | undefined, field: string): Condition | undefined {
  if (where?.kind !== 'map') return undefined;
  const entries = where.entries
    .filter(({ path }) => path.length > 1 && path[0] === field)
    .map(({ path, ...entry }) => ({ ...entry, path: path.slice(1) }));
  return entries.length === 0 ? undefined : { ...where, entries };
}

/**
 * The rows that each want pieces of their own: those of the table the field points to which are as `where` says of them.
 * Undefined where the criterion does not go through rows.
 */
export function rowsWanted(
  criterion: EvidenceCriterion,
  kind: EvidenceKind,
  situation: Situation,
): readonly Row[] | undefined {
  const field = eachOfField(criterion, kind);
  if (field?.type !== 'row' || field.table === undefined) return undefined;
  const { process, state } = situation;
  const value = state.fields[field.table];
  const rows = Array.isArray(value) ? (value as readonly Row[]) : [];
  const condition = ofRow(criterion.where, field.id);
  const columns = process.fields.get(field.table)?.columns ?? [];
  // A row of which it cannot be told is wanted: nothing passes for lack of data.
  return condition === undefined
    ? rows
    : rows.filter((row) => checkCondition(condition, situation, columns, row).holds !== false);
}

/**
 * A row in words: what stands in its columns, but for ids that only the database can name; else its place. Columns that are
 * hidden from anybody name no row for anybody: so what lacks can be told to everyone who sees the rows.
 */
function rowName(row: Row, field: Field, place: number, { process, facts }: Situation): FullText {
  const columns = process.fields.get(field.table ?? '')?.columns ?? [];
  const told = columns.filter(
    ({ id, type, personal, see }) =>
      row[id] !== undefined &&
      personal !== true &&
      see === undefined &&
      ['text', 'choice', 'scale'].includes(type),
  );
  const shown = (column: Field, language: 'en' | 'zh') => {
    const value = row[column.id];
    return value === undefined ? '' : displayValue(column, value, language, { zone: facts.zone });
  };
  if (told.length === 0) return { en: `row ${String(place + 1)}`, zh: `第 ${String(place + 1)} 行` };
  const words = list(
    told.map((column) => ({ en: shown(column, 'en'), zh: shown(column, 'zh') })),
    { en: '/', zh: '/' },
  );
  return { en: `row ${String(place + 1)} (${words.en})`, zh: `第 ${String(place + 1)} 行（${words.zh}）` };
}

/** The pieces for each option or row of the `eachOf` field; one bucket for all when there is no `eachOf`. */
export function bucketsOf(
  criterion: EvidenceCriterion,
  kind: EvidenceKind,
  pieces: readonly EvidencePiece[],
  situation: Situation,
): readonly Bucket[] {
  const field = eachOfField(criterion, kind);
  if (field === undefined) return [{ name: () => plain(''), pieces }];
  const about = (value: string) => pieces.filter(({ values }) => values[field.id] === value);
  const rows = rowsWanted(criterion, kind, situation);
  if (rows !== undefined) {
    const all = situation.state.fields[field.table ?? ''];
    const place = (row: Row) => (Array.isArray(all) ? (all as readonly Row[]).indexOf(row) : 0);
    return rows.map((row) => ({
      name: () => rowName(row, field, place(row), situation),
      pieces: about(row.id),
    }));
  }
  return (field.options ?? []).map((option) => ({
    name: () => full(option.name, option.id),
    pieces: about(option.id),
  }));
}
