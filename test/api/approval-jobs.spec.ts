import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { noted } from '../support/audit-entry.js';
import type { PostName } from '../support/company.js';
import { doDueWork } from '../support/due-work.js';
import { hours, idOf, Quotations } from '../support/quotations.js';
import type { RunningProduct } from '../support/running-product.js';

let quotations: Quotations;
let product: RunningProduct;
beforeAll(async () => {
  quotations = await Quotations.start();
  product = quotations.product;
});
afterAll(() => product.close());

describe('what happens by the clock', () => {
  afterEach(() => product.clock.set(undefined));

  const overdue = async (path: string) =>
    (await quotations.page(path)).history.filter(({ type }) => type === 'approval.overdue');

  it('tells whoever is asked when time is over, once, and again after that', async () => {
    const { manager, director } = product.people;
    const path = await quotations.create();
    await quotations.ask(path);
    await doDueWork(product);
    expect(await overdue(path)).toEqual([]);
    product.clock.set(hours(4.1));
    expect(await quotations.inbox('manager')).toMatchObject({
      items: [{ overdue: true }],
      counts: { overdue: 1 },
    });
    await doDueWork(product);
    await doDueWork(product);
    expect(await overdue(path)).toMatchObject([
      { by: { system: true, label: { en: 'System', zh: '系统' } }, step: '1' },
    ]);
    expect(await quotations.messages(path, 'approval.overdue')).toEqual(
      [manager, director].map(({ id }) => ({ topic: 'approval.overdue', recipient: id })),
    );
    product.clock.set(hours(8.3));
    await doDueWork(product);
    expect(await overdue(path)).toHaveLength(2);
  });

  it('leaves what is late on top of an inbox, since it was first, until it is decided', async () => {
    const late = await quotations.create();
    const { request } = await quotations.ask(late);
    const [due] = await quotations.dueOf(late);
    product.clock.set(hours(4.1));
    await doDueWork(product);
    product.clock.set(hours(5));
    const fresh = await quotations.ask(await quotations.create());
    const { items, counts } = await quotations.inbox('manager');
    const mine = items.filter((item) => [request.id, fresh.request.id].includes(item.request));
    const [again] = await quotations.dueOf(late);
    expect(again).not.toBe(due);
    expect(mine).toMatchObject([
      { request: request.id, overdue: true, overdueSince: due, dueAt: again },
      { request: fresh.request.id, overdue: false },
    ]);
    expect(mine[1]).not.toHaveProperty('overdueSince');
    expect(counts.overdue).toBe(items.length - 1);
    // Nobody is reminded a sixth time, and it is late all the same.
    for (const more of [9, 13.5, 18, 22.5, 27]) {
      product.clock.set(hours(more));
      await doDueWork(product);
    }
    expect(await quotations.dueOf(late)).toEqual([undefined]);
    expect(await quotations.inboxItem('manager', request.id)).toMatchObject({
      overdue: true,
      overdueSince: due,
    });
  });

  it('is caught up once when nobody looked for a week, and ends with the decision', async () => {
    const path = await quotations.create();
    await quotations.ask(path);
    product.clock.set(hours(24 * 7));
    await doDueWork(product);
    expect(await overdue(path)).toHaveLength(1);
    await quotations.approve(path, 'price', 'manager');
    product.clock.set(hours(24 * 14));
    await doDueWork(product);
    expect(await overdue(path)).toHaveLength(1);
  });

  it('is said by no person, over no address', async () => {
    const path = await quotations.create();
    const { request } = await quotations.ask(path);
    const commands = [
      { type: 'time-out-approval', approval: 'price', request: request.id, step: '1' },
      { type: 'refresh-approvers', approval: 'price', request: request.id },
    ];
    for (const command of commands) {
      const items = [{ instance: idOf(path), command }];
      const answer = await product.as('administrator').post('/api/v1/instances/bulk', { items });
      expect(answer.status).toBe(422);
    }
  });
});

describe('when people come and go', () => {
  it('seats are filled anew, or operations find a request that is stuck', async () => {
    const { stores, organisation, people } = product;
    const path = await quotations.createForRelease();
    const { request, version } = await quotations.ask(path, 'release');
    const members = async (...posts: PostName[]) => {
      const ids = posts.map((post) => people[post].id);
      await stores.groups.setMembers(organisation.id, 'finance', ids, () => noted());
      await doDueWork(product);
      product.clock.set(hours(0.01));
      await doDueWork(product);
      product.clock.set(undefined);
    };
    const stuck = async () =>
      (await product.as('operations').get('/api/v1/approvals/unresolved')).as<{ items: object[] }>().items;
    await members('finance');
    expect((await quotations.page(path, 'release')).version).toBe(version);
    await members();
    expect(await stuck()).toMatchObject([
      {
        request: request.id,
        approval: 'release',
        record: { id: idOf(path) },
        steps: [{ step: '1', name: { en: 'Finance' }, available: 0 }],
      },
    ]);
    expect(await quotations.messages(path, 'approval.unresolved')).toEqual([
      { topic: 'approval.unresolved', recipient: null },
    ]);
    expect((await product.as('rep').get('/api/v1/approvals/unresolved')).status).toBe(403);
    await members('approver');
    expect(await stuck()).toEqual([]);
    expect(await quotations.inboxItem('approver', request.id)).toMatchObject({ why: { en: 'as Finance' } });
  });
});
