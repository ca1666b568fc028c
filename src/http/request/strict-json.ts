import { DomainError } from '../../errors/domain-error.js';
import { refuseUnstorable } from './unstorable.js';

/** Deeper than any request has reason to be; recursion over the value stays far from the end of the stack. */
const MAX_DEPTH = 32;

/**
 * Parses JSON as `JSON.parse` does and refuses what that lets through: a key given twice, the key `__proto__`, NUL
 * characters and lone surrogates, numbers beyond a double's range, and deep nesting.
 * @throws DomainError `request.malformed`.
 */
export function parseStrictJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : 'not JSON', '不是有效的 JSON');
  }
  inspect(text);
  return value;
}

/** Looks over text that is known to be JSON, once, from left to right; the keys of each open object are kept on a stack. */
function inspect(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '"') {
      const end = endOfString(text, at);
      const content = JSON.parse(text.slice(at, end + 1)) as string;
      refuseUnstorable(content, { en: 'the body', zh: '请求正文' });
      if (isKey(text, end)) addKey(open.at(-1), content);
      at = end;
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : undefined);
      if (open.length > MAX_DEPTH)
        throw malformed(`nested deeper than ${MAX_DEPTH}`, `嵌套超过 ${MAX_DEPTH} 层`);
    } else if (character === '}' || character === ']') {
      open.pop();
    } else if (character === '-' || (character >= '0' && character <= '9')) {
      const number = /[-+.\deE]+/y;
      number.lastIndex = at;
      const [source = ''] = number.exec(text) ?? [];
      if (!Number.isFinite(Number(source)))
        throw malformed(`the number ${source} is too large`, `数值 ${source} 过大`);
      at += source.length - 1;
    }
  }
}

function addKey(keys: Set<string> | undefined, key: string): void {
  if (keys?.has(key))
    throw malformed(`the key ${JSON.stringify(key)} is given twice`, `键 ${JSON.stringify(key)} 重复`);
  if (key === '__proto__') throw malformed('the key "__proto__" is not allowed', '不允许键 "__proto__"');
  keys?.add(key);
}

/** Where the string that starts at `start` ends: the next quote with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
  }
}

/** In valid JSON a string is a key exactly when a colon follows it. */
function isKey(text: string, end: number): boolean {
  const next = /\S/g;
  next.lastIndex = end + 1;
  return next.exec(text)?.[0] === ':';
}

function malformed(en: string, zh: string): DomainError {
  return new DomainError('request.malformed', { reason: { en, zh } });
}
