import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import type { PostName } from '../support/company.js';
import { done } from '../support/http-client.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';
import { readableAddresses } from './readable-addresses.js';

interface Shown {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly warnings?: readonly { readonly code: string }[];
}

const LONG = 'somebody in their purchasing who wants to leave before the summer';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct({ definitions: 'test/support/sealed-definitions' });
}, 120_000);
afterAll(() => product.close());

/** A record on which a tip waits for the signer, who does not see where it comes from. */
async function given(): Promise<{ path: string; tip: string }> {
  const fields = { floor: { amount: '5', currency: 'CNY' }, signer: product.people.approver.id };
  const body = { definition: 'sealed-sale', name: 'Sealed deal', fields };
  const { id } = done(await product.as('rep').post('/api/v1/instances', body)).as<CommandResult>();
  const path = `/api/v1/instances/${id}`;
  const talk = { topic: 'weather', whisper: 'WHISPERMARK', validUntil: '2032-03-04' };
  done(await product.as('finance').post(`${path}/evidence`, { evidence: 'talk', values: talk }));
  return { path, tip: await record(path, 'finance') };
}

async function record(path: string, by: PostName, origin = 'ORIGINMARK'): Promise<string> {
  const body = { evidence: 'tip', values: { lead: 'north', origin } };
  const answer = done(await product.as(by).post(`${path}/evidence`, body));
  return answer.as<CommandResult>().created?.evidence ?? 'none';
}

async function shown(post: PostName, path: string, piece: string): Promise<Omit<Shown, 'id'> | undefined> {
  const answer = done(await product.as(post).get(`${path}/evidence`));
  const found = answer.as<{ items: Shown[] }>().items.find(({ id }) => id === piece);
  return found && { values: found.values, ...(found.hidden && { hidden: found.hidden }) };
}

const WHOLE = { values: { lead: 'north', origin: 'ORIGINMARK' } };
const PART = { values: { lead: 'north' }, hidden: ['origin'] };

describe('what is hidden in a piece that waits to be verified', () => {
  it('is seen by who may verify it, for as long as it waits, and by nobody else', async () => {
    const { path, tip } = await given();
    expect(await shown('approver', path, tip)).toEqual(WHOLE);
    for (const post of ['rep', 'manager', 'operations', 'administrator'] as const)
      expect(await shown(post, path, tip)).toEqual(PART);
    done(await product.as('approver').post(`${path}/evidence/${tip}/verification`, {}));
    expect(await shown('approver', path, tip)).toEqual(PART);
  });

  it('is not seen in a piece that he recorded himself', async () => {
    const { path } = await given();
    expect(await shown('approver', path, await record(path, 'approver'))).toEqual(PART);
  });

  it('is told him nowhere else, and nothing else by it', async () => {
    const { path } = await given();
    const id = path.split('/').at(-1) ?? '';
    const telling: string[] = [];
    for (const address of await readableAddresses(product, id)) {
      const { text } = await product.as('approver').get(address);
      expect([address, text.includes('WHISPERMARK')]).toEqual([address, false]);
      if (text.includes('ORIGINMARK')) telling.push(address);
    }
    expect(telling).toEqual([`${path}/evidence`]);
  });

  it('is not compared for him with what is hidden from him on other records', async () => {
    const codes: (readonly string[] | undefined)[] = [];
    for (const { path } of [await given(), await given()]) {
      const piece = await record(path, 'finance', LONG);
      expect(await shown('approver', path, piece)).toEqual({ values: { lead: 'north', origin: LONG } });
      const listed = done(await product.as('approver').get(`${path}/evidence`));
      const found = listed.as<{ items: Shown[] }>().items.find(({ id }) => id === piece);
      codes.push(found?.warnings?.map(({ code }) => code));
    }
    expect(codes).toEqual([undefined, undefined]);
  });
});
