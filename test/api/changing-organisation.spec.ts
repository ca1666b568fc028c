import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DecisionRequest, InstanceStore } from '../../src/application/ports/instance-store.js';
import { noted } from '../support/audit-entry.js';
import { Quotations } from '../support/quotations.js';

/** What happens between what a command reads and what it writes, the next time one rests on the organisation. */
let meanwhile: (() => Promise<unknown>) | undefined;

function interruptedAfterRead(instances: InstanceStore): InstanceStore {
  const read = async (request: DecisionRequest) => {
    const context = await instances.read(request);
    const happens = request.people === true ? meanwhile : undefined;
    if (happens !== undefined) meanwhile = undefined;
    await happens?.();
    return context;
  };
  return Object.assign(Object.create(instances) as InstanceStore, { read });
}

let quotations: Quotations;
beforeAll(async () => {
  quotations = await Quotations.start({
    stores: (stores) => ({ ...stores, instances: interruptedAfterRead(stores.instances) }),
  });
});
afterAll(() => quotations.product.close());

it('a decision rests on the organisation as it is when it is written', async () => {
  const { stores, organisation, people } = quotations.product;
  const path = await quotations.createForRelease();
  const { request } = await quotations.ask(path, 'release');
  const members = (...ids: string[]) =>
    stores.groups.setMembers(organisation.id, 'finance', ids, () => noted());
  const decide = () =>
    quotations.product
      .as('finance')
      .post(`${path}/approvals/release/decide`, { verdict: 'approve', covered: request.digest });
  meanwhile = () => members();
  const refused = await decide();
  expect([refused.status, refused.json]).toMatchObject([
    409,
    { blockers: [{ code: 'approval.seat-lapsed' }] },
  ]);
  meanwhile = () => members(people.finance.id, people.approver.id);
  await members(people.finance.id);
  expect((await decide()).status).toBe(200);
  expect(meanwhile).toBeUndefined();
});

it('whatever does not rest on the organisation goes through while it changes', async () => {
  const { stores, organisation, people } = quotations.product;
  const path = await quotations.create();
  meanwhile = () => stores.groups.setMembers(organisation.id, 'finance', [people.finance.id], () => noted());
  const answer = await quotations.product.as('rep').patch(path, { name: 'new' });
  expect(answer.status).toBe(200);
  expect(meanwhile).toBeDefined();
});
