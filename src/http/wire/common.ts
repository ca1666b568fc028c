import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { LANGUAGES } from '../../engine/model/text.js';
import type { ErrorCode } from '../../errors/catalogue.js';
import { DomainError } from '../../errors/domain-error.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id in a path: whatever is no UUID is not found, as an unknown one is. */
export function pathId(notFound: ErrorCode) {
  return z
    .string()
    .meta({ format: 'uuid' })
    .transform((text) => {
      if (!uuid.test(text)) throw new DomainError(notFound, { id: text });
      return text.toLowerCase();
    });
}

/** An id in a body or query. */
export const entityId = z.string().regex(uuid, 'uuid').toLowerCase().meta({ format: 'uuid' });

/** A short text that is not blank. */
export const shortText = (max = 200) => z.string().trim().min(1).max(max);

/** A longer text that is not blank: reasons, notes. */
export const longText = z.string().trim().min(1).max(4000);

/** An instant in any offset; becomes UTC with milliseconds. */
export const instant = z.iso.datetime({ offset: true }).transform((text, issue) => {
  const utc = Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 });
  if (/^\d{4}-/.test(utc) && utc >= '0001') return utc;
  issue.addIssue({
    code: 'custom',
    params: { en: 'The year must be 1 to 9999.', zh: '年份须在 1 到 9999 之间。' },
  });
  return z.NEVER;
});

/** How many entries a page holds. */
export const pageLimit = z.coerce.number().int().min(1).max(200).default(50).meta({ type: 'integer' });

/** Where a page starts: `next` of the page before. */
export const pageCursor = z.string().min(1).max(2000);

/** Instants as answers carry them. */
export const answeredInstant = z.string().meta({ format: 'date-time' });

/** A text in the languages its author gave. */
export const textAnswer = z
  .object(Object.fromEntries(LANGUAGES.map((language) => [language, z.string().optional()])))
  .meta({ id: 'Text', description: 'A text for people, by language.' });

/** A text in every language. */
export const fullTextAnswer = z
  .object({ en: z.string(), zh: z.string() })
  .meta({ id: 'FullText', description: 'A text in English and Chinese.' });

/** A page of answers. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().optional() });
