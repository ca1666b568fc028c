import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { RequestValidation } from './request-validation.js';

const schema = z.strictObject({
  name: z.string().min(1),
  roles: z.array(z.enum(['rep', 'manager'])),
  owner: z.strictObject({ id: z.string() }).optional(),
});

async function problemsOf(body: unknown): Promise<unknown> {
  const validation = new RequestValidation();
  return validation.transform(body, { type: 'body', schema }).then(
    () => [],
    (error: { details: { problems: unknown } }) => error.details.problems,
  );
}

describe('the check of a request', () => {
  it('names what was left out, in both languages', async () => {
    expect(await problemsOf({ name: 'a', owner: {} })).toEqual([
      {
        pointer: '/roles',
        code: 'value.required',
        message: { en: '"roles" has to be given.', zh: '必须提供“roles”。' },
      },
      {
        pointer: '/owner/id',
        code: 'value.required',
        message: { en: '"id" has to be given.', zh: '必须提供“id”。' },
      },
    ]);
  });

  it('tells what is there but wrong from what was left out', async () => {
    expect(await problemsOf({ name: 7, roles: [], more: 1 })).toMatchObject([
      { pointer: '/name', code: 'value.invalid-type' },
      { pointer: '/more', code: 'value.unknown-field' },
    ]);
  });

  it('lets through what is right', async () => {
    expect(await problemsOf({ name: 'a', roles: ['rep'] })).toEqual([]);
  });
});
