import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordApprovals } from '../../src/application/approvals/read-approvals.js';
import { sealEvent, sha256 } from '../../src/application/event-log/seal-events.js';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import type { InstanceEvent } from '../../src/engine/model/event.js';
import { makeCheckpoints } from '../audit/audit-scene.js';
import type { PostName } from '../support/company.js';
import { done } from '../support/http-client.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';
import { readableAddresses } from './readable-addresses.js';

type Shown = InstanceEvent & { readonly hash?: string; readonly hidden?: readonly string[] };
type Approval = RecordApprovals['items'][number];

const DISCOUNT = 17;
const LONG = 'they would take any price below two thirds of the list';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct({ definitions: 'test/support/sealed-definitions' });
}, 120_000);
afterAll(() => product.close());

async function given(fields: object): Promise<string> {
  const all = { floor: { amount: '5', currency: 'CNY' }, signer: product.people.approver.id, ...fields };
  const body = { definition: 'sealed-sale', name: 'Sealed deal', fields: all };
  const created = await product.as('rep').post('/api/v1/instances', body);
  return done(created).as<CommandResult>().id;
}

/** A record of which finance set the discount, and on which its approval is asked for: of somebody who does not see it. */
async function asked(): Promise<string> {
  const id = await given({});
  const finance = product.as('finance');
  const path = `/api/v1/instances/${id}`;
  done(await finance.patch(`${path}/fields`, { fields: { discount: DISCOUNT, quota: 99 } }));
  const values = { topic: 'weather', whisper: 'WHISPERMARK', validUntil: '2032-03-04' };
  done(await finance.post(`${path}/evidence`, { evidence: 'talk', values }));
  done(await product.as('rep').post(`${path}/approvals/rebate/request`, {}));
  return id;
}

async function eventsOf(post: PostName, id: string, query = ''): Promise<readonly Shown[]> {
  const answer = await product.as(post).get(`/api/v1/instances/${id}/events${query}`);
  return done(answer).as<{ items: Shown[] }>().items;
}

async function rebateOf(post: PostName, id: string): Promise<Approval> {
  return done(await product.as(post).get(`/api/v1/instances/${id}/approvals/rebate`)).as<Approval>();
}

const mostLeftOut: readonly PostName[] = ['rep', 'manager', 'operations', 'administrator', 'integration'];

describe('hashes', () => {
  it('could be tried out: there are few discounts', async () => {
    const id = await given({ discount: DISCOUNT });
    const [{ hash, ...rest } = { hash: 'none' }] = await eventsOf('auditor', id);
    const event = { ...rest, org: product.organisation.id } as Extract<
      InstanceEvent,
      { type: 'instance.created' }
    >;
    const hashWith = (discount: number): string => {
      const fields = { ...event.body.fields, discount: String(discount) };
      return sealEvent({ ...event, body: { ...event.body, fields } }, null).hash;
    };
    const percents = Array.from({ length: 101 }, (_, discount) => discount);
    expect(percents.filter((discount) => hashWith(discount) === hash)).toEqual([DISCOUNT]);
  });

  it.each(mostLeftOut)('of what is hidden, and of all after it, are told %s nowhere', async (post) => {
    const id = await asked();
    await makeCheckpoints(product.database, product.organisation.id).make();
    const whole = await eventsOf('auditor', id);
    const { request } = await rebateOf('auditor', id);
    const [open, ...tellTale] = whole.flatMap(({ hash }) => hash ?? []);
    const secrets = [...tellTale, request?.digest ?? 'no digest'];
    expect(secrets).toHaveLength(whole.length);
    const seen: string[] = [];
    for (const address of await readableAddresses(product, id, 'rebate')) {
      const { text } = await product.as(post).get(address);
      for (const secret of secrets) expect([address, text.includes(secret)]).toEqual([address, false]);
      seen.push(text);
    }
    expect(seen.some((text) => text.includes(open ?? 'no hash'))).toBe(true);
  });

  it('are left out from the first event on in which something is hidden, on every page', async () => {
    const id = await asked();
    const has = (events: readonly Shown[]) => events.map(({ hash }) => hash !== undefined);
    expect(has(await eventsOf('rep', id))).toEqual([true, false, false, false]);
    expect(has(await eventsOf('rep', id, '?after=1'))).toEqual([false, false, false]);
    expect(has(await eventsOf('rep', id, '?after=3&limit=1'))).toEqual([false]);
    const named = (await eventsOf('rep', id)).map(({ hidden }) => hidden ?? []);
    expect(named).toEqual([[], ['discount', 'quota'], ['validUntil', 'whisper'], ['discount']]);
  });

  it('let who sees everything verify the log from what he is shown', async () => {
    const events = await eventsOf('finance', await asked());
    let previous: string | null = null;
    for (const { hash, ...event } of events) {
      const sealed = sealEvent({ ...event, org: product.organisation.id }, previous);
      expect(hash).toBe(sealed.hash);
      expect(hash).toBe(sha256(sealed.text));
      previous = sealed.hash;
    }
    expect(events).toHaveLength(4);
  });

  it('are told where nothing is hidden yet', async () => {
    const events = await eventsOf('rep', await given({}));
    expect(events.map(({ hash }) => hash)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });
});

describe('what an approval covers', () => {
  it('is seen by who is asked, though the record hides it from him, and by nobody else', async () => {
    const id = await asked();
    const { request } = await rebateOf('approver', id);
    expect(request).toMatchObject({
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      covered: [
        { id: 'discount', words: { en: '17' } },
        { id: 'talk', pieces: [{ values: [{ id: 'topic' }, { id: 'whisper' }, { id: 'validUntil' }] }] },
      ],
      asks: [{ id: 'quota', words: { en: '99' } }],
    });
    for (const post of mostLeftOut) {
      const { request: shown } = await rebateOf(post, id);
      expect(shown).not.toHaveProperty('digest');
      expect(shown).toMatchObject({
        covered: [
          { words: { en: '(hidden from you)' } },
          { pieces: [{ values: [{ id: 'topic', words: { en: 'weather' } }] }] },
        ],
        asks: [{ id: 'quota', words: { en: '(hidden from you)' } }],
      });
    }
  });

  it('is all that who is asked comes to see by it', async () => {
    const id = await asked();
    const finance = product.as('finance');
    done(await finance.patch(`/api/v1/instances/${id}/fields`, { fields: { rival: 'RIVALMARK' } }));
    const values = { topic: 'rain', whisper: 'LATERMARK', validUntil: '2032-03-04' };
    const record = (await product.as('approver').get(`/api/v1/instances/${id}`)).as<{ hidden: string[] }>();
    expect(record.hidden).toEqual(['discount', 'quota', 'rival']);
    done(await finance.post(`/api/v1/instances/${id}/evidence`, { evidence: 'talk', values }));
    for (const address of await readableAddresses(product, id, 'rebate')) {
      const { text } = await product.as('approver').get(address);
      expect([address, /RIVALMARK|LATERMARK/.exec(text)?.[0]]).toEqual([address, undefined]);
    }
  });

  it('is decided on as it was seen, and stays seen by who decided', async () => {
    const id = await asked();
    const approver = product.as('approver');
    const covered = (await rebateOf('approver', id)).request?.digest;
    const decision = { verdict: 'approve', covered, answers: { quota: 50 } };
    done(await approver.post(`/api/v1/instances/${id}/approvals/rebate/decide`, decision));
    const granted = {
      status: 'granted',
      covered: [
        { id: 'discount', words: { en: '17' } },
        { id: 'talk' },
        { id: 'quota', words: { en: '50' } },
      ],
    };
    expect((await rebateOf('approver', id)).request).toMatchObject(granted);
    const elsewhere = (await rebateOf('rep', id)).request;
    expect(elsewhere).not.toHaveProperty('digest');
    const hidden = { words: { en: '(hidden from you)' } };
    expect(elsewhere?.covered).toMatchObject([hidden, { id: 'talk' }, hidden]);
  });
});

describe('setting what one does not see', () => {
  const told = async (post: PostName, id: string, fields: object) => {
    const { status, json } = await product.as(post).patch(`/api/v1/instances/${id}/fields`, { fields });
    return { status, blockers: (json as { blockers?: object[] }).blockers };
  };

  it.each(mostLeftOut)('is refused to %s in the same words, whatever the guess', async (post) => {
    const id = await asked();
    const right = await told(post, id, { discount: DISCOUNT });
    expect(right).toMatchObject({ status: 409, blockers: [{ code: 'field.not-seen' }] });
    expect(await told(post, id, { discount: DISCOUNT + 1 })).toEqual(right);
    expect(await told(post, id, { discount: null })).toEqual(right);
    expect((await rebateOf(post, id)).request?.status).toBe('pending');
    const command = { type: 'set-fields', fields: { discount: DISCOUNT } };
    const bulk = await product
      .as(post)
      .post('/api/v1/instances/bulk', { items: [{ instance: id, command }] });
    expect(bulk.json).toMatchObject({ results: [{ status: 409 }] });
  });

  it('is refused for a hidden column of a row there is, and not for a row that is new', async () => {
    const id = await given({ terms: [{ item: 'delivery', secret: 'TERMMARK' }] });
    const record = (await product.as('rep').get(`/api/v1/instances/${id}`)).as<{
      fields: { terms: { id: string }[] };
    }>();
    const row = { id: record.fields.terms[0]?.id, item: 'delivery' };
    for (const secret of ['TERMMARK', 'another', null])
      expect(await told('rep', id, { terms: [{ ...row, secret }] })).toMatchObject({
        status: 409,
        blockers: [{ code: 'field.not-seen', message: { en: expect.stringContaining('Terms: Secret') } }],
      });
    expect((await told('rep', id, { terms: [row, { item: 'payment', secret: 'NEW' }] })).status).toBe(200);
    const { fields } = (await product.as('auditor').get(`/api/v1/instances/${id}`)).as<{ fields: object }>();
    expect(fields).toMatchObject({ terms: [{ secret: 'TERMMARK' }, { secret: 'NEW' }] });
  });

  it('is done by who sees it, and is nothing where it is so already', async () => {
    const id = await asked();
    expect((await told('finance', id, { discount: DISCOUNT })).status).toBe(200);
    expect((await rebateOf('finance', id)).request?.status).toBe('pending');
    expect((await told('finance', id, { discount: DISCOUNT + 1 })).status).toBe(200);
    expect((await rebateOf('finance', id)).request?.status).toBe('voided');
  });

  it('by a transition has one outcome, whether the guess was right or not', async () => {
    const take = async (guess: number) => {
      const id = await asked();
      const body = { transition: 'adjust', answers: { guess } };
      const answer = done(await product.as('rep').post(`/api/v1/instances/${id}/take-transition`, body));
      const { request } = await rebateOf('rep', id);
      return [answer.as<CommandResult>().events, request?.status, request?.changes];
    };
    expect(await take(DISCOUNT)).toEqual(await take(DISCOUNT + 1));
  });
});

describe('what is found elsewhere', () => {
  it('is no way to learn which records name a contact where it is hidden', async () => {
    const finance = product.as('finance');
    const customer = done(await finance.post('/api/v1/customers', { name: 'Acme' })).as<{
      id: string;
    }>();
    const made = await finance.post(`/api/v1/customers/${customer.id}/contacts`, { name: 'Wang' });
    const { id: friend } = done(made).as<{ id: string }>();
    for (const id of [await given({}), await given({})])
      done(await finance.patch(`/api/v1/instances/${id}/fields`, { fields: { friend } }));
    const found = async (post: PostName) =>
      (await product.as(post).get(`/api/v1/contacts/${friend}/records?limit=1`)).json;
    expect(await found('finance')).toEqual({ items: [expect.any(Object)], next: expect.any(String) });
    expect(await found('manager')).toEqual({ items: [] });
  });

  it('is no way to try texts against a hidden field of evidence', async () => {
    const talk = async (post: PostName, values: object) => {
      const id = await given({});
      const body = {
        evidence: 'talk',
        values: { topic: 'weather', whisper: '-', validUntil: '2032-03-04', ...values },
      };
      done(await product.as(post).post(`/api/v1/instances/${id}/evidence`, body));
      const listed = await product.as('manager').get(`/api/v1/instances/${id}/evidence`);
      const [piece] = listed.as<{ items: { warnings?: { code: string }[] }[] }>().items;
      return (piece?.warnings ?? []).map(({ code }) => code);
    };
    await talk('finance', { whisper: LONG });
    expect(await talk('rep', { topic: LONG })).toEqual([]);
    expect(await talk('rep', { topic: LONG })).toEqual(['repeated-text']);
  });
});
