import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionRequest, InstanceStore } from '../../src/application/ports/instance-store.js';
import { givenOpportunity } from '../support/opportunity.js';
import { Quotations } from '../support/quotations.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

/** Where those who have read wait for each other before anyone writes. */
class Meeting {
  private missing = 0;
  private open: () => void = () => undefined;
  private complete = Promise.resolve();

  expect(people: number): void {
    this.missing = people;
    this.complete = new Promise((resolve) => (this.open = resolve));
  }

  async arrive(): Promise<void> {
    if (this.missing === 0) return;
    this.missing -= 1;
    if (this.missing === 0) this.open();
    await this.complete;
  }
}

const meeting = new Meeting();

/** A store whose readers meet. */
function meetingAfterRead(instances: InstanceStore): InstanceStore {
  const read = async (request: DecisionRequest) => {
    const context = await instances.read(request);
    await meeting.arrive();
    return context;
  };
  return Object.assign(Object.create(instances), { read });
}

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct({
    stores: (stores) => ({ ...stores, instances: meetingAfterRead(stores.instances) }),
  });
});
afterAll(() => product.close());

const budget = (amount: number) => ({ fields: { budget: { amount: String(amount), currency: 'CNY' } } });

describe('two browsers on one record', () => {
  it('tells the one that saw an older version by 412, with the present version, and changes nothing', async () => {
    const rep = product.as('rep');
    const path = `/api/v1/instances/${await givenOpportunity(rep)}`;
    const seen = (await rep.get(path)).headers.etag ?? '';
    const first = await rep.patch(`${path}/fields`, budget(1), { 'if-match': seen });
    expect([first.status, first.headers.etag]).toEqual([200, '"2"']);
    const second = await product.as('manager').patch(`${path}/fields`, budget(2), { 'if-match': seen });
    expect(second.status).toBe(412);
    expect(second.json).toMatchObject({ code: 'instance.version-mismatch', currentVersion: 2 });
    expect((await rep.get(path)).json).toMatchObject({ version: 2, fields: { budget: { amount: '1.00' } } });
  });

  it.each([
    ['412 with If-Match', { 'if-match': '"1"' }, 412, 'instance.version-mismatch'],
    ['409 without', {}, 409, 'instance.conflict'],
  ])(
    'lets one of many that decide at the same moment win; the others get %s',
    async (_, headers, status, code) => {
      const rep = product.as('rep');
      const path = `/api/v1/instances/${await givenOpportunity(rep)}`;
      meeting.expect(8);
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_each, place) => rep.patch(`${path}/fields`, budget(place + 1), headers)),
      );
      const lost = answers.filter((answer) => answer.status !== 200);
      expect(lost).toHaveLength(7);
      for (const answer of lost) {
        expect([answer.status, answer.json]).toEqual([
          status,
          expect.objectContaining({ code, currentVersion: 2 }),
        ]);
      }
      const events = (await rep.get(`${path}/events`)).as<{ items: unknown[] }>().items;
      expect(events).toHaveLength(2);
    },
  );

  it('holds for customers, contacts and users alike', async () => {
    const rep = product.as('rep');
    const created = await rep.post('/api/v1/customers', { name: '华东仪器' });
    const path = created.headers.location ?? `/api/v1/customers/${created.as<{ id: string }>().id}`;
    const seen = { 'if-match': created.headers.etag ?? '' };
    expect((await rep.patch(path, { region: 'east' }, seen)).status).toBe(200);
    const late = await rep.patch(path, { region: 'west' }, seen);
    expect([late.status, late.json]).toEqual([412, expect.objectContaining({ currentVersion: 2 })]);
    const races = await Promise.all(
      Array.from({ length: 6 }, (_each, place) => rep.patch(path, { notes: `note ${place}` })),
    );
    const lost = races.filter((answer) => answer.status !== 200);
    for (const answer of lost)
      expect([answer.status, answer.json]).toEqual([
        409,
        expect.objectContaining({ code: 'entity.conflict' }),
      ]);
    expect((await rep.get(path)).json).toMatchObject({
      region: 'east',
      version: 2 + races.length - lost.length,
    });
  });
});

describe('two who decide one step of an approval', () => {
  it('count for that step alone, though who came too late is asked in the next', async () => {
    const quotations = await Quotations.start({
      stores: (stores) => ({ ...stores, instances: meetingAfterRead(stores.instances) }),
    });
    try {
      const path = await quotations.createForRelease();
      const { request } = await quotations.ask(path, 'release');
      await quotations.substitute('delegate', 'finance', 'seal');
      const body = { verdict: 'approve', covered: request.digest };
      meeting.expect(2);
      const answers = await Promise.all(
        (['finance', 'seal'] as const).map((post) =>
          quotations.product.as(post).post(`${path}/approvals/release/decide`, body),
        ),
      );
      const lost = answers.find(({ status }) => status !== 200);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(lost?.json).toMatchObject({ blockers: [{ code: 'approval.decided-before-you' }] });
      expect((await quotations.page(path, 'release')).request).toMatchObject({
        steps: [[{ status: 'granted' }], [{ status: 'active' }, { status: 'active' }]],
      });
    } finally {
      await quotations.product.close();
    }
  });
});
