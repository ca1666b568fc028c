import type { ErrorObject } from 'ajv/dist/2020.js';
import type { FullText } from '../../engine/model/text.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import type { Finding } from '../problems/problem.js';
import { mendOf, type Phrase } from '../phrases/phrase.js';
import { phrases, type PhraseName } from '../phrases/phrases.js';
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

/** What a value is, in words. */
function found(value: unknown): FullText {
  if (value === null || value === undefined) return { en: 'nothing', zh: '空' };
  if (Array.isArray(value)) return { en: 'a list', zh: '列表' };
  if (typeof value === 'object') return { en: 'a map', zh: '映射' };
  const shown = `\`${(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60)}\``;
  return { en: shown, zh: shown };
}

function expected(wanted: FullText, value: unknown, suggestion?: string): Finding {
  const seen = found(value);
  return {
    code: 'definition.wrong-value',
    message: {
      en: `Expected ${wanted.en}, found ${seen.en}.${suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`}`,
      zh: `应为${wanted.zh}，实际为${seen.zh}。${suggestion === undefined ? '' : `您是否想写 \`${suggestion}\`？`}`,
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

function unknownProperty(word: string, schema: Schema): Finding {
  const place = schema['x-item'];
  if (place !== undefined && word in overlayWords[place]) return overlayWord(word);
  const known = Object.keys(schema.properties ?? {});
  const suggestion = didYouMean(word, known);
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
  const wanted = { en: `one of ${words.join(', ')}`, zh: `${words.join('、')} 之一` };
  return expected(wanted, value, typeof value === 'string' ? didYouMean(value, words) : undefined);
}

function types(type: unknown): FullText {
  const names = [type]
    .flat()
    .map((name) => typeNames[String(name)] ?? { en: String(name), zh: String(name) });
  return { en: names.map(({ en }) => en).join(' or '), zh: names.map(({ zh }) => zh).join('或') };
}

function amount(keyword: string, limit: number, value: unknown): Finding {
  const words: Readonly<Record<string, FullText>> = {
    minimum: { en: `${limit} or more`, zh: `不小于 ${limit} 的值` },
    maximum: { en: `${limit} or less`, zh: `不大于 ${limit} 的值` },
    minLength: { en: `at least ${limit} characters`, zh: `至少 ${limit} 个字符` },
    maxLength: { en: `at most ${limit} characters`, zh: `至多 ${limit} 个字符` },
    minItems: { en: `at least ${limit} entries`, zh: `至少 ${limit} 项` },
    maxItems: { en: `at most ${limit} entries`, zh: `至多 ${limit} 项` },
    minProperties: { en: `at least ${limit} entries`, zh: `至少 ${limit} 项` },
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
  const written = typeof value === 'string' || typeof value === 'number';
  return expected(phrase.expected, value, written ? mendOf(phrase, String(value)) : undefined);
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
      return expected(types(error.params['type']), value);
    case 'enum':
      return oneOf(error.params['allowedValues'] as readonly unknown[], value);
    case 'const':
      return oneOf([error.params['allowedValue']], value);
    case 'pattern':
      return expected(schema['x-expected'] ?? { en: 'another form', zh: '其他格式' }, value);
    case 'not':
      return expected({ en: 'a word that is not reserved', zh: '非保留字' }, value);
    case 'propertyNames':
      return undefined;
    default:
      return amount(error.keyword, Number(error.params['limit']), value);
  }
}
