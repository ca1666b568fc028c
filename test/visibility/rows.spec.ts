import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import type { CriterionReport } from '../../src/engine/model/blocker.js';
import type { PostName } from '../support/company.js';
import { done } from '../support/http-client.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';
import { readableAddresses } from './readable-addresses.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct({ definitions: 'test/support/sealed-definitions' });
}, 120_000);
afterAll(() => product.close());

/** A record with three terms, of which one is dealt with; each has something noted that only finance sees. */
async function given(): Promise<string> {
  const terms = ['delivery', 'payment', 'warranty'].map((item) => ({ item, secret: `TERMMARK ${item}` }));
  const body = { definition: 'sealed-sale', name: 'Sealed deal', fields: { terms } };
  const { id } = done(await product.as('rep').post('/api/v1/instances', body)).as<CommandResult>();
  const path = `/api/v1/instances/${id}`;
  const record = done(await product.as('rep').get(path)).as<{ fields: { terms: { id: string }[] } }>();
  const values = { term: record.fields.terms[1]?.id };
  done(await product.as('rep').post(`${path}/evidence`, { evidence: 'dealing', values }));
  return id;
}

async function messageOf(post: PostName, id: string, criterion: string): Promise<string | undefined> {
  const answer = await product.as(post).get(`/api/v1/instances/${id}/explain`);
  const { criteria } = done(answer).as<{ criteria: CriterionReport[] }>();
  return criteria.find((each) => each.id === criterion)?.message.en;
}

const LACKS = 'No Dealing yet for: row 1 (delivery), row 3 (warranty).';

describe('evidence that each row wants, where a column of the rows is hidden', () => {
  it.each(['rep', 'manager', 'operations'] as const)(
    'is told %s by the rows that lack it, and what is hidden in them nowhere',
    async (post) => {
      const id = await given();
      expect(await messageOf(post, id, 'dealt')).toBe(LACKS);
      const refused = await product.as(post).post(`/api/v1/instances/${id}/advance`);
      const seen = [refused.text];
      for (const address of await readableAddresses(product, id)) {
        const { text } = await product.as(post).get(address);
        expect([address, text.includes('TERMMARK')]).toEqual([address, false]);
        seen.push(text);
      }
      expect(refused.text).not.toContain('TERMMARK');
      expect(seen.some((text) => text.includes(LACKS))).toBe(true);
    },
  );

  it('is told in the same words to who sees the column', async () => {
    expect(await messageOf('finance', await given(), 'dealt')).toBe(LACKS);
  });

  it('says that it looks at what is hidden where that picks the rows', async () => {
    const id = await given();
    const hidden = 'It is not met; what it looks at is hidden from you.';
    expect(await messageOf('rep', id, 'settled')).toBe(hidden);
    expect(await messageOf('finance', id, 'settled')).toContain('Terms');
  });
});
