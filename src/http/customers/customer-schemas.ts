import { z } from 'zod';
import { answeredInstant, longText, pageCursor, pageLimit, shortText } from '../wire/common.js';

const website = z.url({ protocol: /^https?$/ }).max(500);
const stamps = { createdAt: answeredInstant, updatedAt: answeredInstant, version: z.int() };

/** Query of the list of customers. */
export const customersQuery = z.strictObject({
  search: shortText().optional(),
  limit: pageLimit,
  cursor: pageCursor.optional(),
});

/** Body that makes a customer. */
export const customerBody = z.strictObject({
  name: shortText(),
  industry: shortText().optional(),
  region: shortText().optional(),
  website: website.optional(),
  notes: longText.optional(),
});

/** Body that changes a customer; null clears. */
export const customerChangeBody = z.strictObject({
  name: shortText().optional(),
  industry: shortText().nullable().optional(),
  region: shortText().nullable().optional(),
  website: website.nullable().optional(),
  notes: longText.nullable().optional(),
});

/** Body that makes a contact. */
export const contactBody = z.strictObject({
  name: shortText(),
  title: shortText().optional(),
  department: shortText().optional(),
  email: shortText(254).optional(),
  phone: shortText(50).optional(),
  notes: longText.optional(),
});

/** Body that changes a contact; null clears. */
export const contactChangeBody = z.strictObject({
  name: shortText().optional(),
  title: shortText().nullable().optional(),
  department: shortText().nullable().optional(),
  email: shortText(254).nullable().optional(),
  phone: shortText(50).nullable().optional(),
  notes: longText.nullable().optional(),
});

/** A customer as answers show it. */
export const customerAnswer = z
  .object({ id: z.uuid(), ...answered(customerBody), ...stamps })
  .meta({ id: 'Customer' });

/** A contact as answers show it. */
export const contactAnswer = z
  .object({
    id: z.uuid(),
    customer: z.uuid(),
    ...answered(contactBody),
    mergedInto: z
      .uuid()
      .optional()
      .meta({ description: 'The contact who is the same person and stands for this one.' }),
    ...stamps,
  })
  .meta({ id: 'Contact' });

/** The same members, as plain texts: what was stored under looser limits is still an answer. */
function answered(body: z.ZodObject): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.keys(body.shape).map((key) => [key, key === 'name' ? z.string() : z.string().optional()]),
  );
}
