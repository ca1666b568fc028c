import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, type InboxPage, Quotations } from '../support/quotations.js';
import type { RunningProduct } from '../support/running-product.js';

let quotations: Quotations;
let product: RunningProduct;
beforeAll(async () => {
  quotations = await Quotations.start();
  product = quotations.product;
});
afterAll(() => product.close());

describe('an inbox', () => {
  it('says what to decide, why, by when, and what to send back; decided, it is gone', async () => {
    const path = await quotations.create();
    const { request } = await quotations.ask(path);
    expect(await quotations.inboxItem('manager', request.id)).toMatchObject({
      record: {
        name: '报价',
        reference: expect.stringMatching(/^QUO-/),
        amount: { amount: '1000.00', currency: 'CNY' },
      },
      process: { en: 'Quotation', zh: '报价' },
      approval: 'price',
      name: { en: 'Price approval', zh: '价格审批' },
      step: '1',
      seat: { name: 'manager' },
      why: { en: 'as Manager', zh: '角色：部门负责人' },
      askedBy: { name: 'rep' },
      dueAt: expect.any(String),
      overdue: false,
      comment: 'please',
      covered: request.digest,
      changed: false,
    });
    const { items, counts } = await quotations.inbox('manager');
    expect(counts).toEqual({ open: items.length, overdue: 0 });
    expect((await quotations.inbox('rep')).items).toEqual([]);
    await quotations.approve(path, 'price', 'director');
    expect(await quotations.inboxItem('manager', request.id)).toBeUndefined();
  });

  it('is also that of a delegate, alongside; a requester decides for nobody', async () => {
    const { request } = await quotations.ask(await quotations.create());
    const ends = [
      await quotations.substitute('delegate', 'director', 'approver'),
      await quotations.substitute('delegate', 'manager', 'rep'),
    ];
    expect(await quotations.inboxItem('approver', request.id)).toMatchObject({
      seat: { name: 'director' },
      why: { en: 'for director, as Director', zh: '代director（角色：总监）' },
    });
    expect(await quotations.inboxItem('director', request.id)).toBeDefined();
    expect(await quotations.inboxItem('rep', request.id)).toBeUndefined();
    for (const end of ends) await end();
    expect(await quotations.inboxItem('approver', request.id)).toBeUndefined();
  });

  it('is that of a stand-in instead of whom he replaces, with what is in flight', async () => {
    const path = await quotations.create();
    const { request } = await quotations.ask(path);
    const end = await quotations.substitute('stand-in', 'manager', 'secondRep');
    expect(await quotations.inboxItem('manager', request.id)).toBeUndefined();
    expect(await quotations.inboxItem('secondRep', request.id)).toMatchObject({ seat: { name: 'manager' } });
    expect((await quotations.decide(path, 'price', 'manager', 'approve')).status).toBe(409);
    expect((await quotations.decide(path, 'price', 'secondRep', 'approve')).status).toBe(200);
    await end();
  });

  it('is that of the last who stands in for another, who sees the record too, is told, and decides', async () => {
    const path = await quotations.create();
    const ends = [
      await quotations.substitute('stand-in', 'manager', 'secondRep'),
      await quotations.substitute('stand-in', 'secondRep', 'approver'),
    ];
    const { request } = await quotations.ask(path);
    const { director, approver } = product.people;
    expect(await quotations.messages(path, 'approval.asked')).toEqual(
      [approver, director].map(({ id }) => ({ topic: 'approval.asked', recipient: id })),
    );
    expect(await quotations.inboxItem('secondRep', request.id)).toBeUndefined();
    expect(await quotations.inboxItem('approver', request.id)).toMatchObject({
      seat: { name: 'manager' },
      why: { en: 'for manager, as Manager', zh: '代manager（角色：部门负责人）' },
    });
    expect((await product.as('approver').get(path)).status).toBe(200);
    expect((await product.as('secondRep').get(path)).status).toBe(404);
    expect((await quotations.decide(path, 'price', 'secondRep', 'approve')).status).toBe(404);
    expect((await quotations.decide(path, 'price', 'approver', 'approve')).status).toBe(200);
    for (const end of ends) await end();
    expect((await product.as('approver').get(path)).status).toBe(404);
  });

  it('names a step once for who acts for two in it, and each of two side by side', async () => {
    const both = await quotations.ask(await quotations.create());
    const path = await quotations.createForRelease();
    const { request } = await quotations.ask(path, 'release');
    await quotations.approve(path, 'release', 'finance');
    const ends: (() => Promise<void>)[] = [];
    for (const person of ['manager', 'director', 'seal', 'presales'] as const)
      ends.push(await quotations.substitute('delegate', person, 'approver'));
    const { items, counts } = await quotations.inbox('approver');
    const mine = items.filter((item) => [both.request.id, request.id].includes(item.request));
    expect(mine).toMatchObject([
      { request: both.request.id, step: '1' },
      { request: request.id, step: '2.1', seat: { name: 'seal' } },
      { request: request.id, step: '2.2', seat: { name: 'presales' } },
    ]);
    expect(counts.open).toBe(items.length);
    expect(await quotations.inboxByOne('approver')).toEqual(items);
    for (const step of ['2.1', '2.2']) {
      const decision = { step, verdict: 'approve', covered: request.digest };
      const answer = await product.as('approver').post(`${path}/approvals/release/decide`, decision);
      expect([step, answer.status]).toEqual([step, 200]);
    }
    for (const end of ends) await end();
  });

  it('comes in full pages, past what its reader may not decide', async () => {
    const end = await quotations.substitute('delegate', 'manager', 'rep');
    for (let count = 0; count < 3; count += 1) await quotations.ask(await quotations.create());
    // The rep prepared all of these, and decides none of them, whomever he acts for.
    expect(await quotations.inboxByOne('rep')).toEqual([]);
    expect(await quotations.inboxByOne('manager')).toEqual((await quotations.inbox('manager')).items);
    await end();
  });

  it('comes a page at a time', async () => {
    for (let count = 0; count < 5; count += 1) await quotations.ask(await quotations.create());
    const all = await quotations.inbox('manager');
    const found: string[] = [];
    let cursor = '';
    for (;;) {
      const { items, next } = (
        await product.as('manager').get(`/api/v1/inbox?limit=2${cursor}`)
      ).as<InboxPage>();
      found.push(...items.map(({ request }) => request));
      if (next === undefined) break;
      cursor = `&cursor=${next}`;
    }
    expect(found).toEqual(all.items.map(({ request }) => request));
    const bad = await product.as('manager').get('/api/v1/inbox?cursor=x');
    expect(bad.json).toMatchObject({ code: 'request.cursor-invalid' });
  });
});

describe('batch decisions', () => {
  it('decide each on its own, and are safe to repeat', async () => {
    const paths = [await quotations.create(), await quotations.create(), await quotations.create()];
    const digests: string[] = [];
    for (const path of paths) digests.push((await quotations.ask(path)).request.digest);
    digests[1] = 'f'.repeat(64);
    const items = paths.map((path, place) => ({
      instance: idOf(path),
      approval: 'price',
      verdict: 'approve',
      covered: digests[place],
    }));
    const key = { 'idempotency-key': 'batch-1' };
    const manager = product.as('manager');
    const first = await manager.post('/api/v1/inbox/decisions', { items }, key);
    expect([first.status, first.json]).toMatchObject([
      200,
      {
        results: [
          { status: 200, result: { events: [{}, { type: 'approval.granted' }] } },
          {
            status: 409,
            problem: { code: 'command.refused', blockers: [{ code: 'approval.content-changed' }] },
          },
          { status: 200 },
        ],
      },
    ]);
    expect((await manager.post('/api/v1/inbox/decisions', { items }, key)).json).toEqual(first.json);
    const { history } = await quotations.page(paths[0] ?? '');
    expect(history.filter(({ type }) => type === 'approval.decided')).toHaveLength(1);
  });

  it.each([0, 101])('take 1 to 100 items, not %d', async (count) => {
    const { request } = await quotations.ask(await quotations.create());
    const item = { instance: request.id, approval: 'price', verdict: 'approve', covered: request.digest };
    const items = Array.from({ length: count }, () => item);
    expect((await product.as('manager').post('/api/v1/inbox/decisions', { items })).status).toBe(422);
  });
});
