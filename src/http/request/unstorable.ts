import { DomainError } from '../../errors/domain-error.js';
import type { Message } from '../../errors/message.js';

/** NUL, and halves of surrogate pairs that stand alone: PostgreSQL takes neither. */
const unstorable = /\0|\p{Surrogate}/u;

/** @throws DomainError `request.malformed` when the text holds a character that no database text can hold. */
export function refuseUnstorable(text: string, place: Message): void {
  if (!unstorable.test(text)) return;
  const reason = {
    en: `${place.en} holds a NUL character or half of a surrogate pair`,
    zh: `${place.zh}含有 NUL 字符或不成对的代理字符`,
  };
  throw new DomainError('request.malformed', { reason });
}
