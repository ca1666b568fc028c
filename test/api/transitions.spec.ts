import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import type { HttpClient } from '../support/http-client.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct({ definitions: 'test/support/definitions' });
});
afterAll(() => product.close());

async function lead(client: HttpClient, fields: object = {}): Promise<string> {
  const answer = await client.post('/api/v1/instances', { definition: 'lead-pool', name: 'A lead', fields });
  expect(answer.status).toBe(201);
  return `/api/v1/instances/${answer.as<CommandResult>().id}`;
}

describe('a named transition over HTTP', () => {
  it('is taken by whom it names though the record is not theirs: the owner and a field change with the stage', async () => {
    const path = await lead(product.as('rep'));
    const presales = product.as('presales');
    const taken = await presales.post(`${path}/take-transition`, {
      transition: 'claim',
      reason: 'my region',
    });
    expect([taken.status, taken.json]).toMatchObject([
      200,
      {
        stage: 'assigned',
        events: [{ type: 'fields.set' }, { type: 'owner.changed' }, { type: 'stage.changed' }],
      },
    ]);
    expect((await presales.get(path)).json).toMatchObject({
      owner: { id: product.people.presales.id },
      stage: 'assigned',
      fields: { claimedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
    const { items } = (await presales.get(`${path}/events`)).as<{
      items: { type: string; body: object }[];
    }>();
    expect(items.at(-1)).toMatchObject({
      type: 'stage.changed',
      body: { move: 'transition', transition: 'claim', reason: 'my region' },
    });
  });

  it('is not for a colleague it does not name', async () => {
    const path = await lead(product.as('rep'));
    const answer = await product.as('secondRep').post(`${path}/take-transition`, { transition: 'claim' });
    expect([answer.status, answer.json]).toMatchObject([404, { code: 'instance.not-found' }]);
  });

  it('is explained before it is taken, by the blockers it is then refused with', async () => {
    const rep = product.as('rep');
    const path = await lead(rep, { discount: '5%' });
    const explained = (await rep.get(`${path}/explain?transition=fast-track`)).as<{ blockers: object[] }>();
    expect(explained).toMatchObject({
      from: 'pool',
      target: { transition: 'fast-track' },
      criteria: [{ id: 'priced', verdict: 'unmet' }],
      blockers: [{ code: 'criterion.condition-unknown' }, { id: 'priced' }],
    });
    const refused = await rep.post(`${path}/take-transition`, { transition: 'fast-track' });
    expect([refused.status, refused.json]).toMatchObject([409, { blockers: explained.blockers }]);
  });

  it('asks its questions, and answers what is wrong with an answer', async () => {
    const rep = product.as('rep');
    const path = await lead(rep);
    await rep.post(`${path}/take-transition`, { transition: 'claim' });
    expect((await rep.post(`${path}/take-transition`, { transition: 'release' })).json).toMatchObject({
      blockers: [{ code: 'answer.missing' }, { code: 'transition.value-unknown' }],
    });
    const wrong = await rep.post(`${path}/take-transition`, { transition: 'release', answers: { wy: 'x' } });
    expect([wrong.status, wrong.json]).toMatchObject([422, { problems: [{ pointer: '/answers/wy' }] }]);
    const right = await rep.post(`${path}/take-transition`, {
      transition: 'release',
      answers: { why: 'no budget' },
    });
    expect(right.json).toMatchObject({ stage: 'pool' });
    expect((await rep.get(path)).json).toMatchObject({ fields: { cause: 'no budget' } });
  });

  it('is repeated safely, and does not overwrite what somebody else did', async () => {
    const rep = product.as('rep');
    const path = await lead(rep);
    const key = { 'idempotency-key': 'claim-once' };
    const first = await rep.post(`${path}/take-transition`, { transition: 'claim' }, key);
    const again = await rep.post(`${path}/take-transition`, { transition: 'claim' }, key);
    expect([again.status, again.json]).toEqual([200, first.json]);
    const late = await rep.post(
      `${path}/take-transition`,
      { transition: 'release', answers: { why: 'x' } },
      { 'if-match': '"1"' },
    );
    expect([late.status, late.json]).toMatchObject([412, { code: 'instance.version-mismatch' }]);
  });

  it('is one of the commands of a bulk', async () => {
    const rep = product.as('rep');
    const instances = await Promise.all([lead(rep), lead(rep)]);
    const items = instances.map((path) => ({
      instance: path.split('/').at(-1),
      command: { type: 'take-transition', transition: 'claim' },
    }));
    expect((await rep.post('/api/v1/instances/bulk', { items })).json).toMatchObject({
      results: [{ status: 200, result: { stage: 'assigned' } }, { status: 200 }],
    });
  });

  it('is not mistaken for another target of the explanation', async () => {
    const rep = product.as('rep');
    const path = await lead(rep);
    const both = await rep.get(`${path}/explain?target=next&transition=claim`);
    expect([both.status, both.json]).toMatchObject([422, { problems: [{ pointer: '/transition' }] }]);
    expect((await rep.get(`${path}/explain?transition=clame`)).json).toMatchObject({
      code: 'transition.not-found',
    });
    expect((await rep.post(`${path}/take-transition`, { transition: 'clame' })).json).toMatchObject({
      problems: [{ pointer: '/transition', code: 'value.unknown-transition' }],
    });
  });
});
