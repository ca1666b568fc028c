import { isDuration } from '../time/duration.js';
import { currencyCodes, fractionDigits, isCurrency } from '../values/currency.js';
import { didYouMean } from '../values/did-you-mean.js';
import { decimalOf } from '../values/read-decimal.js';
import { readMoment } from './moment-literal.js';
import { refuseUnit } from './unit-words.js';
import type { Datum } from './datum.js';
import type { Names } from './name.js';
import type { Stretch } from './problem-list.js';
import type { ReadingPlace, ReadWord } from './reading.js';
import type { Type } from './type.js';

/** Words CEL keeps for itself or does not parse as names; a declared name of that spelling is masked. */
const RESERVED: ReadonlySet<string> = new Set(
  'as break const continue else for function if import let loop package namespace return var void while prototype'.split(
    ' ',
  ),
);
const KEYWORDS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'in']);
const CONNECTIVES: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['且', '&&'],
  ['并且', '&&'],
  ['或', '||'],
  ['或者', '||'],
  ['非', '!'],
]);
/** Functions of spreadsheets that are operators here; masked, so that the whole call can be pointed at. */
const SPREADSHEET = /(?<![\p{L}\p{N}_)"'\]%]\s*)(?:if|and|or|not)\s*\(/iuy;
const AMOUNT = /( +)(\d+(?:\.\d+)?)/y;

function literal(type: Type, value: Datum, end: number): ReadWord {
  return { end, masked: true, literal: { type, value } };
}

/** A number, a percentage (`60%`) or a count of workdays (`3 workdays`). */
export function readNumber(place: ReadingPlace, text: string): ReadWord {
  const { source, at, problems } = place;
  const end = at + text.length;
  const written = readMoment(place) ?? refuseUnit(place, text);
  if (written !== undefined) return written;
  const value = decimalOf(text);
  const joined = /^[\p{L}\p{N}_]+/u.exec(source.slice(end))?.[0] ?? '';
  if (value === undefined || joined !== '') {
    problems.add('expression.number', { start: at, end: end + joined.length }, { text: text + joined });
    return { end: end + joined.length, masked: true };
  }
  if (source[end] === '%') {
    if (/^[\p{L}\p{N}_("']/u.test(source.slice(end + 1)))
      problems.add('expression.percent-sign', { start: end, end: end + 1 });
    return literal({ kind: 'number', percent: true }, value.div(100), end + 1);
  }
  const workdays = /^ +workdays?(?![\p{L}\p{N}_-])/u.exec(source.slice(end))?.[0];
  if (workdays !== undefined) {
    const duration = `${value.toFixed()} workdays`;
    if (isDuration(duration)) return literal({ kind: 'duration' }, duration, end + workdays.length);
    problems.add('expression.workdays', { start: at, end: end + workdays.length }, { text });
    return { end: end + workdays.length, masked: true };
  }
  return literal({ kind: 'number' }, value, end);
}

function readMoney({ source, at, problems }: ReadingPlace, currency: string): ReadWord | undefined {
  AMOUNT.lastIndex = at + currency.length;
  const [, space = '', digits] = AMOUNT.exec(source) ?? [];
  if (digits === undefined || !/^[A-Z]{3}$/.test(currency)) return undefined;
  const end = at + currency.length + space.length + digits.length;
  const place = { start: at, end };
  const amount = decimalOf(digits);
  if (!isCurrency(currency)) {
    const guess = currency === 'RMB' ? 'CNY' : didYouMean(currency, currencyCodes());
    problems.add('expression.unknown-currency', place, { currency }, guess);
  } else if (amount === undefined || /^[\p{L}\p{N}_%]/u.test(source.slice(end))) {
    problems.add('expression.number', place, { text: digits });
  } else if (/^,\d{3}(?!\d)/.test(source.slice(end))) {
    problems.add('expression.thousands-separator', place);
  } else if (amount.decimalPlaces() > fractionDigits(currency)) {
    problems.add('expression.too-many-decimals', place, { currency, limit: fractionDigits(currency) });
  } else return literal({ kind: 'money' }, { amount, currency }, end);
  return { end, masked: true };
}

function isLiteral(text: string): boolean {
  return decimalOf(text) !== undefined || isDuration(text);
}

/** `due-received` as `due - received`: split so that as much as possible is declared. */
function withSpaces(word: string, names: Names): string {
  const pieces = word.split('-');
  const parts: string[] = [];
  while (pieces.length > 0) {
    let length = pieces.length;
    while (length > 1 && !names.isDeclared(pieces.slice(0, length).join('-'))) length--;
    parts.push(pieces.splice(0, length).join('-'));
  }
  return parts.join(' - ');
}

/** Reports letters joined by a hyphen that are no name: one misspelt, or a minus sign without spaces. */
function refuseJoined(word: string, at: Stretch, { names, problems }: ReadingPlace): void {
  const spaced = withSpaces(word, names);
  const isDifference = spaced.split(' - ').every((part) => names.isDeclared(part) || isLiteral(part));
  const near = isDifference ? undefined : didYouMean(word, names.spellings());
  if (near === undefined) problems.add('expression.joined-minus', at, { name: word }, spaced);
  else problems.add('expression.unknown-name', at, { name: word }, near);
}

/** A name, or a literal that begins with letters: `CNY 500000`, `P7D`. */
export function readWord(place: ReadingPlace, word: string): ReadWord {
  const { source, at, names, problems } = place;
  const end = at + word.length;
  if (names.isDeclared(word)) {
    return { end, masked: !KEYWORDS.has(word) && (RESERVED.has(word) || !/^\w+$/.test(word)) };
  }
  // What a linked record holds whose definition is not at hand: nobody can say that there is no such name.
  if (names.open && source[at - 1] === '.') return { end, masked: RESERVED.has(word) || !/^\w+$/.test(word) };
  const money = readMoney(place, word);
  if (money !== undefined) return money;
  if (isDuration(word)) return literal({ kind: 'duration' }, word, end);
  SPREADSHEET.lastIndex = at;
  if (SPREADSHEET.test(source)) return { end, masked: true };
  const connective = CONNECTIVES.get(word.toLowerCase());
  if (connective !== undefined)
    problems.add('expression.syntax', { start: at, end }, { text: word }, connective);
  else if (word.includes('-') && names.isOption(word)) {
    problems.add('expression.bare-option', { start: at, end }, { name: word }, `"${word}"`);
  } else if (word.includes('-')) {
    refuseJoined(word, { start: at, end }, place);
  }
  return { end, masked: !/^\w+$/.test(word) };
}
