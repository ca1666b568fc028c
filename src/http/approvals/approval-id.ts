import { z } from 'zod';

/** The id of an approval in a path; which there are, the definition says. */
export const approvalId = z.string().max(100);
