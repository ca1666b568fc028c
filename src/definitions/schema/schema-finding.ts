import type { ErrorObject } from 'ajv/dist/2020.js';
import type { FullText } from '../../engine/model/text.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import type { Finding } from '../problems/problem.js';
import type { Schema } from './parts/words.js';

const typeNames: Readonly<Record<string, FullText>> = {
  string: { en: 'a text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  integer: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'a map', zh: '映射' },
};

/** A construct that a coming version brings. */
export function notYetSupported(word: string, construct: FullText): Finding {
  return {
    code: 'definition.not-yet-supported',
    message: {
      en: `\`${word}\` (${construct.en}) is not supported by this version yet.`,
      zh: `当前版本尚不支持 \`${word}\`（${construct.zh}）。`,
    },
  };
}

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

function unknownProperty(word: string, schema: Schema): Finding {
  const construct = schema['x-later']?.[word];
  if (construct !== undefined) return notYetSupported(word, construct);
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

/** What an ajv error means to the author of the file; nothing for errors that another one explains. */
export function schemaFinding(error: ErrorObject): Finding | undefined {
  const schema = (error.parentSchema ?? {}) as Schema;
  const value = error.propertyName ?? error.data;
  const wanted = schema['x-expected'];
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownProperty(String(error.params['additionalProperty']), schema);
    case 'required':
      // What extends a parent has there what is missing here.
      if (Object.keys(error.data ?? {}).some((word) => schema['x-later']?.[word] !== undefined))
        return undefined;
      return missing(String(error.params['missingProperty']));
    case 'type':
      return expected(types(error.params['type']), value);
    case 'enum':
      return oneOf(error.params['allowedValues'] as readonly unknown[], value);
    case 'pattern':
      if (typeof value === 'string' && /^\d+ workdays?$/.test(value)) {
        return notYetSupported(value, { en: 'a duration in working days', zh: '以工作日计的时长' });
      }
      return expected(wanted ?? { en: 'another form', zh: '其他格式' }, value);
    case 'not':
      return expected({ en: 'a word that is not reserved', zh: '非保留字' }, value);
    case 'propertyNames':
      return undefined;
    default:
      return amount(error.keyword, Number(error.params['limit']), value);
  }
}
