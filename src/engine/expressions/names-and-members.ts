import type { ASTNode } from '@marcbachmann/cel-js';
import type { Field } from '../model/field.js';
import type { Setting } from '../model/process-definition.js';
import type { Money } from '../model/value.js';
import { Decimal } from '../values/decimal.js';
import { didYouMean } from '../values/did-you-mean.js';
import { kindOf, readAny, unfit } from './any-value.js';
import { isKnown, type Datum, type Evaluate, type Result, type Run } from './datum.js';
import { linkedRecords } from './linked-records.js';
import { lift, type Compilation, type Part, type RowDatum } from './part.js';
import type { Stretch } from './problem-list.js';
import { readValue, valueAt } from './read-value.js';
import { typeName, typeOfField, type Type } from './type.js';
import { Unknown } from './unknown.js';

function fieldType(field: Field, site: Compilation): Type {
  return typeOfField(field, (table) => site.names.columnsOf(table));
}

function settingPart({ type, value }: Setting): { type: Type; constant: Datum } {
  switch (type) {
    case 'money': {
      const { amount, currency } = value as Money;
      return { type: { kind: 'money' }, constant: { amount: new Decimal(amount), currency } };
    }
    case 'number':
      return { type: { kind: 'number' }, constant: new Decimal(value as string) };
    case 'percent':
      return { type: { kind: 'number', percent: true }, constant: new Decimal(value as string) };
    default:
      return { type: { kind: type }, constant: value as string | boolean };
  }
}

function namedField(node: ASTNode, field: Field, local: boolean, site: Compilation): Part {
  if (field.personal === true) return site.wrong('expression.personal', node, { name: field.id });
  (local ? site.reads.locals : site.reads.fields).add(field.id);
  site.noteRow(field);
  const missing = new Unknown([field.id]);
  const evaluate: Evaluate = local
    ? (run) => readValue(field, run.scope.locals, run) ?? missing
    : (run) => readValue(field, run.scope.state.fields, run) ?? missing;
  return site.made(node, fieldType(field, site), evaluate);
}

/** A name: a variable of a loop, a field, a setting, the pieces of a kind of evidence, or built in. */
export function named(node: ASTNode, site: Compilation): Part {
  const name = site.text(node);
  const variable = site.variables.find((one) => one.name === name);
  if (variable !== undefined) {
    const nothing = new Unknown([name]);
    return site.made(node, variable.type, (run) => run.variables[variable.slot] ?? nothing);
  }
  const found = site.names.find(name);
  switch (found?.kind) {
    case 'local':
    case 'field':
      return namedField(node, found.field, found.kind === 'local', site);
    case 'setting': {
      site.reads.settings.add(name);
      const { type, constant } = settingPart(found.setting);
      // Not a literal to the checks: a figure that happens to be 0 is still no money.
      return site.made(node, type, () => constant);
    }
    case 'evidence': {
      site.reads.evidence.add(name);
      const type: Type = { kind: 'list', of: { kind: 'row', fields: found.evidence.fields } };
      return site.made(node, type, ({ scope }) =>
        scope.evidence.flatMap((piece) => (piece.kind === name ? [piece.values] : [])),
      );
    }
    case 'artifact':
      return site.wrong('expression.not-a-value', node, { name }, `count(${name}) > 0`);
    case 'link':
      return linkedRecords(node, found.link, found.linked, site);
    case 'approval':
      return site.wrong('expression.approval-not-a-value', node, { name }, `approved(${name})`);
    case 'built-in':
      site.reads[found.builtIn.reads] = true;
      return site.made(node, found.builtIn.type(site.names.definition), found.builtIn.evaluate);
    case undefined:
      return site.wrong('expression.unknown-name', node, { name }, guess(name, site));
  }
}

function guess(name: string, site: Compilation): string | undefined {
  const money = /^([A-Z]{3})(\d+)$/.exec(name);
  if (money !== null) return `${money[1] ?? ''} ${money[2] ?? ''}`;
  return didYouMean(name, [...site.names.all(), ...site.variables.map((variable) => variable.name)]);
}

/** A field of a row: its type, and how it is read. */
interface Member {
  readonly type: Type;
  read(values: RowDatum, run: Run): Datum | undefined;
}

/** The field of that name in rows of a type; a part when a problem was reported. */
function memberOf(row: Type, name: string, owner: Part, at: Stretch, site: Compilation): Member | Part {
  const unsure: Member = { type: { kind: 'any' }, read: (values) => readAny(valueAt(values, name)) };
  if (row.kind === 'any') return unsure;
  if (row.kind !== 'row')
    return site.wrong('expression.no-members', at, { owner: owner.text, type: typeName(owner.type) });
  const field = row.fields.find(({ id }) => id === name);
  if (field === undefined) {
    if (row.open === true) return unsure;
    const ids = row.fields.map(({ id }) => id);
    return site.wrong('expression.unknown-member', at, { owner: owner.text, name }, didYouMean(name, ids));
  }
  if (field.personal === true) return site.wrong('expression.personal', at, { name: field.id });
  site.noteRow(field);
  return { type: fieldType(field, site), read: (values, run) => readValue(field, values, run) };
}

/** `person.role` of a row, or of every row of a list: `receipt.amount`. */
export function member(node: ASTNode, owner: Part, name: string, site: Compilation): Part {
  const { type } = owner;
  if (type.kind === 'wrong') return owner;
  const at = { start: node.pos, end: node.end };
  const found = memberOf(type.kind === 'list' ? type.of : type, name, owner, at, site);
  if ('evaluate' in found) return found;
  const missing = new Unknown([site.text(site.at(node))]);
  const notARow = unfit(owner.text, typeName({ kind: 'row', fields: [] }));
  const readOne = (row: Datum, run: Run): Result =>
    kindOf(row) === 'row' ? (found.read(row as RowDatum, run) ?? missing) : notARow;
  const readAll = (rows: readonly Datum[], run: Run): Result => {
    const values = rows.map((row) => readOne(row, run));
    return values.find((value) => value instanceof Unknown) ?? values.filter(isKnown);
  };
  const read = (rows: Datum, run: Run): Result =>
    kindOf(rows) === 'list' ? readAll(rows as readonly Datum[], run) : readOne(rows, run);
  const of: Type = type.kind === 'list' ? { kind: 'list', of: found.type } : found.type;
  return site.made(node, of, lift<Datum>(owner, read));
}
