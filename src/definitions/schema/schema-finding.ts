import type { ErrorObject } from 'ajv/dist/2020.js';
import type { FullText } from '../../engine/model/text.js';
import type { Finding } from '../problems/problem.js';
import { mendOf, readable, type Phrase } from '../phrases/phrase.js';
import { phrases, type PhraseName } from '../phrases/phrases.js';
import { meantBy } from './meant-by.js';
import { overlayWords } from './parts/overlay.js';
import type { Schema } from './parts/words.js';

/** Keywords by which a schema says that a text is not the phrase it should be. */
const PHRASE_KEYWORDS = ['type', 'pattern', 'minimum', 'maximum'];

const typeNames: Readonly<Record<string, FullText>> = {
  string: { en: 'a text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  integer: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'a map', zh: '映射' },
};

/** Where a list is written for items that have ids. */
const entriesById: FullText = {
  en: 'entries each with an id of its own, such as `my-id: { … }`',
  zh: '以标识为键的条目，如 `my-id: { … }`',
};

/** What a value is, in words. */
function found(value: unknown): FullText {
  if (value === null || value === undefined) return { en: 'nothing', zh: '空' };
  if (Array.isArray(value)) return { en: 'a list', zh: '列表' };
  if (typeof value === 'object') return { en: 'a map', zh: '映射' };
  const shown = `\`${(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60)}\``;
  return { en: shown, zh: shown };
}

/** Chinese and Latin letters stand apart. */
function apart(text: string): string {
  return /^[!-~]/.test(text) ? ` ${text}` : text;
}

function expected(wanted: FullText, value: unknown, suggestion?: string): Finding {
  const seen = found(value);
  return {
    code: 'definition.wrong-value',
    message: {
      en: `Expected ${wanted.en}, found ${seen.en}.${suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`}`,
      zh: `应为${apart(wanted.zh)}，实际为${apart(seen.zh)}。${suggestion === undefined ? '' : `您是否想写 \`${suggestion}\`？`}`,
    },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

const overlayWord = (word: string): Finding => ({
  code: 'definition.overlay-word',
  message: {
    en: `\`${word}\` says how a variant departs from its parent: it stands only in a file with \`extends\`.`,
    zh: `\`${word}\` 用于说明变体与父流程的不同，只能写在带有 \`extends\` 的文件中。`,
  },
});

/** A word written as editors show it: `版本` for `version`. */
function byTitle(word: string, { properties = {} }: Schema): string | undefined {
  const titled = (title: unknown) => typeof title === 'string' && title.split(' · ').includes(word);
  return Object.keys(properties).find((key) => titled(properties[key]?.['title']));
}

function unknownProperty(word: string, schema: Schema): Finding {
  const place = schema['x-item'];
  if (place !== undefined && word in overlayWords[place]) return overlayWord(word);
  const known = Object.keys(schema.properties ?? {});
  const suggestion = byTitle(word, schema) ?? meantBy(word, known);
  const mend: FullText =
    suggestion === undefined
      ? { en: ` Known here: ${known.join(', ')}.`, zh: `此处可用：${known.join('、')}。` }
      : { en: ` Did you mean \`${suggestion}\`?`, zh: `您是否想写 \`${suggestion}\`？` };
  return {
    code: 'definition.unknown-property',
    message: { en: `\`${word}\` is not known here.${mend.en}`, zh: `此处没有 \`${word}\`。${mend.zh}` },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function missing(word: string): Finding {
  return {
    code: 'definition.missing-property',
    message: { en: `\`${word}\` is missing here.`, zh: `此处缺少 \`${word}\`。` },
  };
}

function oneOf(allowed: readonly unknown[], value: unknown): Finding {
  const words = allowed.map(String);
  const [only = ''] = words;
  const wanted =
    words.length === 1
      ? { en: `\`${only}\``, zh: `\`${only}\`` }
      : { en: `one of ${words.join(', ')}`, zh: `${words.join('、')} 之一` };
  return expected(wanted, value, typeof value === 'string' ? meantBy(value, words) : undefined);
}

function types(type: unknown): FullText {
  const names = [type]
    .flat()
    .map((name) => typeNames[String(name)] ?? { en: String(name), zh: String(name) });
  return { en: names.map(({ en }) => en).join(' or '), zh: names.map(({ zh }) => zh).join('或') };
}

/** Words for true and false. */
const TRUTH: ReadonlyMap<string, string> = new Map([
  ...['yes', 'y', 'on', 'required', '是', '必填'].map((word) => [word, 'true'] as const),
  ...['no', 'n', 'off', 'optional', '否', '选填'].map((word) => [word, 'false'] as const),
]);

/** What a value of another type was meant to be: a list of one or several, or a text that has to be quoted. */
function ofType(type: unknown, value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const wanted = [type].flat();
  if (type === 'boolean') return TRUTH.get(String(value).toLowerCase());
  if (type === 'integer') return /^\D{0,9}(\d{1,9})\D{0,9}$/.exec(String(value))?.[1];
  if (wanted.includes('string') && typeof value === 'number') return JSON.stringify(String(value));
  const isList = wanted.length === 1 && wanted[0] === 'array';
  return isList && typeof value === 'string' && value.length <= 60 ? `[${value}]` : undefined;
}

/** What a value of another form was meant to be: in full-width letters, in small ones, or without its unit. */
function ofForm(schema: Schema, value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).slice(0, 100).normalize('NFKC').trim();
  const share = Number(text);
  const asShare = share > 0 && share < 1 ? `${Number((share * 100).toFixed(6))}%` : `${text}%`;
  const { pattern } = schema;
  if (typeof pattern !== 'string') return undefined;
  const form = new RegExp(pattern);
  const guesses = [
    text,
    text.toUpperCase(),
    text.replace(/^\./, ''),
    text.replaceAll(/[_ ]+/g, '-'),
    asShare,
  ];
  return guesses.find((guess) => guess !== value && form.test(guess));
}

/** A value whose form is told in words. */
function otherForm(schema: Schema, value: unknown): Finding {
  return expected(
    schema['x-expected'] ?? { en: 'another form', zh: '其他格式' },
    value,
    ofForm(schema, value),
  );
}

function amount(keyword: string, limit: number, value: unknown): Finding {
  const entries = { en: `at least ${limit} ${limit === 1 ? 'entry' : 'entries'}`, zh: `至少 ${limit} 项` };
  const words: Readonly<Record<string, FullText>> = {
    minimum: { en: `${limit} or more`, zh: `不小于 ${limit} 的值` },
    maximum: { en: `${limit} or less`, zh: `不大于 ${limit} 的值` },
    minLength:
      limit === 1
        ? { en: 'a text that is not empty', zh: '非空的文本' }
        : { en: `at least ${limit} characters`, zh: `至少 ${limit} 个字符` },
    maxLength: { en: `at most ${limit} characters`, zh: `至多 ${limit} 个字符` },
    minItems: entries,
    maxItems: { en: `at most ${limit} entries`, zh: `至多 ${limit} 项` },
    minProperties: entries,
  };
  return expected(words[keyword] ?? { en: 'another value', zh: '其他值' }, value);
}

function missingBeside(word: string, beside: string): Finding {
  return {
    code: 'definition.missing-property',
    message: {
      en: `\`${word}\` needs \`${beside}\` beside it.`,
      zh: `\`${word}\` 需要同时写明 \`${beside}\`。`,
    },
  };
}

/** A phrase that cannot be read, with what was probably meant. */
function unreadable(name: PhraseName, value: unknown): Finding {
  const phrase: Phrase<unknown> = phrases[name];
  if (typeof value !== 'string' && typeof value !== 'number') return expected(phrase.expected, value);
  const text = String(value).slice(0, 100).normalize('NFKC');
  return expected(phrase.expected, value, readable(phrase, text) ?? mendOf(phrase, text));
}

/** What an ajv error means to the author of the file; nothing for errors that another one explains. */
export function schemaFinding(error: ErrorObject): Finding | undefined {
  const schema = (error.parentSchema ?? {}) as Schema;
  const value = error.propertyName ?? error.data;
  const name = schema['x-phrase'];
  if (name !== undefined && PHRASE_KEYWORDS.includes(error.keyword)) return unreadable(name, value);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownProperty(String(error.params['additionalProperty']), schema);
    case 'required':
      return missing(String(error.params['missingProperty']));
    case 'dependentRequired':
      return missingBeside(String(error.params['property']), String(error.params['missingProperty']));
    case 'type':
      if (schema['x-expected'] !== undefined) return otherForm(schema, value);
      if (Array.isArray(value) && schema['propertyNames'] !== undefined) return expected(entriesById, value);
      return expected(types(error.params['type']), value, ofType(error.params['type'], value));
    case 'enum':
      return oneOf(error.params['allowedValues'] as readonly unknown[], value);
    case 'const':
      return oneOf([error.params['allowedValue']], value);
    case 'pattern':
      return otherForm(schema, value);
    case 'not':
      return expected({ en: 'a word that is not reserved', zh: '非保留字' }, value);
    case 'propertyNames':
      return undefined;
    default:
      return amount(error.keyword, Number(error.params['limit']), value);
  }
}
