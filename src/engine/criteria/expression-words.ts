import type { Field } from '../model/field.js';
import type { Setting } from '../model/process-definition.js';
import { inLanguage, type FullText, type Language, type Text } from '../model/text.js';
import type { Situation } from '../situation.js';
import { durationInWords } from '../time/duration-words.js';
import { displayValue } from '../values/display-value.js';
import { columnAt } from './column-at.js';

const WORD = String.raw`[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*`;
const TEXT = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'`;
const PARTS = new RegExp(
  String.raw`(?<call>approved|entered|count|first|last)\(\s*(?<named>${WORD})\s*\)|(?<text>${TEXT})|(?<duration>\d+ workdays?\b|\bPT?\d[\dA-Z]*\b)|(?<path>${WORD}(?:\.${WORD})*)(?<open>\(?)|(?<sign>&&|\|\||==|!=|<=|>=|\*)`,
  'gu',
);

const SIGNS: ReadonlyMap<string, FullText> = new Map([
  ['&&', { en: 'and', zh: '且' }],
  ['||', { en: 'or', zh: '或' }],
  ['==', { en: '=', zh: '=' }],
  ['!=', { en: '≠', zh: '≠' }],
  ['<=', { en: '≤', zh: '≤' }],
  ['>=', { en: '≥', zh: '≥' }],
  ['*', { en: '×', zh: '×' }],
]);
const WORDS: ReadonlyMap<string, FullText> = new Map([
  ['today', { en: 'today', zh: '今天' }],
  ['now', { en: 'now', zh: '此刻' }],
  ['true', { en: 'yes', zh: '是' }],
  ['false', { en: 'no', zh: '否' }],
]);
const CALLS: ReadonlyMap<string, (name: FullText) => FullText> = new Map([
  ['approved', ({ en, zh }: FullText) => ({ en: `the approval of “${en}”`, zh: `“${zh}”获批` })],
  ['entered', ({ en, zh }: FullText) => ({ en: `the entry into ${en}`, zh: `进入${zh}` })],
  ['count', ({ en, zh }: FullText) => ({ en: `the number of ${en}`, zh: `${zh}的数量` })],
  ['first', ({ en, zh }: FullText) => ({ en: `the first ${en}`, zh: `首次${zh}` })],
  ['last', ({ en, zh }: FullText) => ({ en: `the latest ${en}`, zh: `最近一次${zh}` })],
]);

function both(text: Text | undefined): FullText | undefined {
  if (text === undefined) return undefined;
  return { en: inLanguage(text, 'en'), zh: inLanguage(text, 'zh') };
}

function settingInWords({ id, type, value }: Setting): FullText {
  if (type === 'duration') return typeof value === 'string' ? durationInWords(value) : { en: id, zh: id };
  const field: Field = { id, type, name: {}, required: false, requires: [] };
  const shown = (language: Language) => displayValue(field, value, language);
  return { en: shown('en'), zh: shown('zh') };
}

/** What a name of a definition is called by people; undefined where it names nothing that has a label. */
export function labelOf(
  name: string,
  { process }: Situation,
  fields: readonly Field[],
): FullText | undefined {
  const { definition } = process;
  const path = name.split('.');
  const field = columnAt(path, fields, definition) ?? columnAt(path, definition.fields, definition);
  const setting = definition.settings.find(({ id }) => id === name);
  const link = definition.links?.find(({ id }) => id === name);
  const named = process.evidence.get(name) ?? process.artifacts.get(name) ?? link;
  return (
    both(field?.name) ?? (setting === undefined ? undefined : settingInWords(setting)) ?? both(named?.name)
  );
}

/** The label of the option a text stands for, where just one of the fields has such an option. */
function optionNamed(id: string, fields: readonly Field[]): FullText | undefined {
  const options = fields.flatMap(({ options = [] }) => options.filter((option) => option.id === id));
  const [only, ...others] = options;
  return others.length === 0 ? both(only?.name) : undefined;
}

/**
 * An expression as somebody reads it who never saw the definition: labels in place of ids, settings by what they are, and
 * signs for operators. `amount >= financeFrom` is `Contract amount ≥ CNY 500,000`.
 * @param fields those of a piece or row it is evaluated over, which stand before the record's.
 */
export function expressionInWords(
  source: string,
  situation: Situation,
  fields: readonly Field[] = [],
): FullText {
  const { process } = situation;
  const all = [...fields, ...process.definition.fields];
  const word = (groups: Readonly<Record<string, string | undefined>>): FullText | undefined => {
    const { call = '', named = '', text, duration, path, open, sign } = groups;
    if (text !== undefined) return optionNamed(text.slice(1, -1), all);
    if (duration !== undefined) return durationInWords(duration);
    if (sign !== undefined) return SIGNS.get(sign);
    if (path !== undefined)
      return open === '(' ? undefined : (WORDS.get(path) ?? labelOf(path, situation, all));
    const thing =
      process.definition.approvals?.find(({ id }) => call === 'approved' && id === named) ??
      (call === 'entered' ? process.stages.get(named) : undefined);
    const label = both(thing?.name) ?? labelOf(named, situation, fields);
    return label === undefined ? undefined : CALLS.get(call)?.(label);
  };
  const told = (language: Language) =>
    source.replace(PARTS, (whole: string, ...rest: unknown[]) => {
      const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
      return word(groups)?.[language] ?? whole;
    });
  return { en: told('en'), zh: told('zh') };
}
