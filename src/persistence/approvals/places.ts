import { z } from 'zod';
import { DomainError } from '../../errors/domain-error.js';
import { isUuid } from '../uuid.js';

/** A cursor of a list: where a page ended, as the values of what the list is sorted by. */
interface PlaceCursor<Place extends readonly string[]> {
  write(place: Place): string;
  /** @throws DomainError `request.cursor-invalid` */
  read(cursor: string): Place;
}

const NIL = '00000000-0000-0000-0000-000000000000';
const instant = z.iso.datetime({ precision: 3 }).refine((text) => !text.startsWith('0000'));
const uuid = z.string().refine(isUuid);
// Whatever PostgreSQL cannot hold makes it raise.
const word = z
  .string()
  .max(100)
  .regex(/^[^\0\p{Surrogate}]*$/u);

function cursorOf<Place extends readonly string[]>(
  list: string,
  place: z.ZodType<Place>,
): PlaceCursor<Place> {
  const wire = z.tuple([z.literal(list), place]);
  return {
    write: (values) => Buffer.from(JSON.stringify([list, values])).toString('base64url'),
    read: (cursor) => {
      try {
        return wire.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))[1];
      } catch {
        throw new DomainError('request.cursor-invalid');
      }
    },
  };
}

/** Where a page of steps ended: when it was due first, request and step. */
export const stepPlace = cursorOf('steps', z.tuple([z.union([instant, z.literal('infinity')]), uuid, word]));

/** Before every step. */
export const FIRST_STEP = ['-infinity', NIL, ''] as const;

/** Where a page of unresolved requests ended: when it was asked for, and the request. */
export const unresolvedPlace = cursorOf('unresolved', z.tuple([instant, uuid]));

/** Before every unresolved request. */
export const FIRST_UNRESOLVED = ['-infinity', NIL] as const;
