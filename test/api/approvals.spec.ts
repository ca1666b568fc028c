import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProcessCatalogue } from '../../src/application/definitions/process-catalogue.js';
import { RebuildProjections } from '../../src/application/rebuild-projections.js';
import { DatabaseProjectionStore } from '../../src/persistence/instances/database-projection-store.js';
import { amount, Quotations } from '../support/quotations.js';
import type { RunningProduct } from '../support/running-product.js';

let quotations: Quotations;
let product: RunningProduct;
beforeAll(async () => {
  quotations = await Quotations.start();
  product = quotations.product;
});
afterAll(() => product.close());

describe('an approval over HTTP', () => {
  it('is asked for, shown with who is asked and why, and decided; the gate opens', async () => {
    const path = await quotations.create();
    const { request } = await quotations.ask(path);
    expect(request).toMatchObject({
      status: 'pending',
      covered: [
        { kind: 'field', id: 'amount', words: { en: expect.stringContaining('1,000') } },
        { kind: 'field', id: 'contactPhone', words: { en: 'nothing' } },
      ],
      steps: [
        [
          {
            step: '1',
            status: 'active',
            dueAt: expect.any(String),
            seats: [
              {
                person: { id: product.people.manager.id, name: 'manager' },
                why: { is: 'role', role: 'manager', words: { en: 'as Manager', zh: '角色：部门负责人' } },
                mayActNow: [{ name: 'manager' }],
              },
              { person: { name: 'director' }, mayActNow: [{ name: 'director' }] },
            ],
          },
        ],
      ],
    });
    const decided = await quotations.decide(path, 'price', 'manager', 'approve');
    expect([decided.status, decided.json]).toMatchObject([
      200,
      { events: [{}, { type: 'approval.granted' }] },
    ]);
    const after = await quotations.page(path);
    expect(after.request).toMatchObject({ status: 'granted', steps: [[{ status: 'granted' }]] });
    expect(after.history).toMatchObject([
      { type: 'approval.requested', by: { name: 'rep' }, text: 'please' },
      { type: 'approval.decided', by: { name: 'manager' }, text: 'so', verdict: 'approve' },
      { type: 'approval.granted' },
    ]);
    expect((await product.as('rep').post(`${path}/advance`)).status).toBe(200);
  });

  it('covers documents by name and version and evidence by piece, and personal values in words', async () => {
    const path = await quotations.createForRelease();
    await product.as('rep').post(`${path}/evidence`, { evidence: 'meeting', values: { result: 'agreed' } });
    const { request } = await quotations.ask(path, 'release');
    expect(request).toMatchObject({
      covered: [
        { id: 'amount' },
        {
          id: 'offer',
          words: { en: 'offer.pdf, version 1' },
          artifact: { version: 1, fileName: 'offer.pdf' },
        },
        {
          id: 'meeting',
          words: { en: '1 piece of evidence' },
          pieces: [{ values: [{ id: 'result', words: { en: 'agreed' } }] }],
        },
      ],
    });
    const personal = await quotations.create({ contactPhone: '138 0013 8000' });
    expect((await quotations.ask(personal)).request).toMatchObject({
      covered: [{ id: 'amount' }, { id: 'contactPhone', words: { en: '138 0013 8000' } }],
    });
  });

  it('is voided by a change, which it names, and asked for again with the difference', async () => {
    const path = await quotations.create();
    await quotations.ask(path);
    expect((await quotations.decide(path, 'price', 'manager', 'reject')).status).toBe(200);
    await product.as('rep').patch(`${path}/fields`, { fields: amount('2000') });
    const change = {
      ...{ kind: 'field', id: 'amount', name: { en: 'Amount', zh: '金额' } },
      from: { en: expect.stringContaining('1,000') },
      to: { en: expect.stringContaining('2,000') },
    };
    const { request } = await quotations.ask(path);
    expect(request).toMatchObject({ since: { changes: [change] } });
    expect(await quotations.inboxItem('manager', request.id)).toMatchObject({ changed: true });
    await product.as('rep').patch(`${path}/fields`, { fields: amount('3000') });
    expect(await quotations.page(path)).toMatchObject({
      request: {
        status: 'voided',
        changes: [{ ...change, from: change.to, to: { en: 'CNY 3,000.00', zh: expect.any(String) } }],
      },
    });
    expect(await quotations.inboxItem('manager', request.id)).toBeUndefined();
  });

  it('is not voided by a value of somebody that is saved again as it was', async () => {
    const path = await quotations.create({ contactPhone: '138 0013 8000' });
    await quotations.ask(path);
    const save = (contactPhone: string) =>
      product.as('rep').patch(`${path}/fields`, { fields: { ...amount('1000'), contactPhone } });
    expect((await save('138 0013 8000')).json).toMatchObject({ events: [] });
    expect((await quotations.page(path)).request.status).toBe('pending');
    expect((await save('139 0013 8000')).json).toMatchObject({
      events: [{ type: 'fields.set' }, { type: 'approval.voided' }],
    });
  });

  it('goes through recall, comment, copy, nudge, a hand-over and an added approver', async () => {
    const { people } = product;
    const path = `${await quotations.create()}/approvals/price`;
    const rep = product.as('rep');
    const manager = product.as('manager');
    const said = async (client: typeof rep, act: string, body?: object) =>
      (await client.post(`${path}/${act}`, body)).status;
    expect(await said(rep, 'request')).toBe(201);
    expect(await said(rep, 'comment', { text: 'urgent' })).toBe(200);
    expect(await said(rep, 'copy', { to: [people.finance.id] })).toBe(200);
    expect(await said(rep, 'nudge')).toBe(200);
    expect(await said(rep, 'nudge')).toBe(409);
    expect(await said(manager, 'reassign', { to: people.approver.id, reason: 'away' })).toBe(200);
    expect(await said(product.as('approver'), 'add-approver', { user: people.seal.id })).toBe(200);
    expect(await said(rep, 'recall', { reason: 'wrong price' })).toBe(200);
    const { request, history } = (await rep.get(path)).as<{ request: object; history: object[] }>();
    expect(request).toMatchObject({
      status: 'recalled',
      reason: 'wrong price',
      copied: [{ name: 'finance' }],
      steps: [
        [
          {
            seats: [
              {
                person: { name: 'approver' },
                why: { is: 'reassigned', words: { en: 'handed over by manager, in place of manager' } },
              },
              { person: { name: 'director' } },
              { person: { name: 'seal' }, required: true, why: { words: { en: 'added by approver' } } },
            ],
          },
        ],
      ],
    });
    expect(history).toMatchObject([
      { type: 'approval.requested' },
      { type: 'approval.commented', text: 'urgent', by: { name: 'rep' } },
      { type: 'approval.copied', people: [{ name: 'finance' }] },
      { type: 'approval.nudged', people: [{ name: 'manager' }, { name: 'director' }] },
      { type: 'approval.seats-changed', text: 'away' },
      { type: 'approval.seats-changed' },
      { type: 'approval.recalled', text: 'wrong price' },
    ]);
  });

  it('tells each of whom it concerns, once, and nobody of what he did himself', async () => {
    const path = await quotations.create();
    await quotations.ask(path);
    await quotations.approve(path, 'price', 'manager');
    const { manager, director, rep } = product.people;
    const told = (topic: string, ...people: { readonly id: string }[]) =>
      people.map(({ id }) => ({ topic, recipient: id }));
    expect(await quotations.messages(path)).toEqual([
      { topic: 'stage.entered', recipient: null },
      ...told('approval.asked', manager, director),
      ...told('approval.ended', rep, director),
    ]);
  });

  it('is read by an auditor, who changes none', async () => {
    const path = await quotations.create();
    await quotations.ask(path);
    const auditor = product.as('auditor');
    expect((await auditor.get(`${path}/approvals`)).json).toMatchObject({
      items: [
        { approval: 'price', request: { status: 'pending' } },
        { approval: 'release', history: [] },
      ],
    });
    expect((await auditor.post(`${path}/approvals/price/comment`, { text: 'hm' })).status).toBe(403);
    expect((await auditor.get(`${path}/approvals/prize`)).json).toMatchObject({ code: 'approval.not-found' });
  });
});

describe('decisions at the same moment', () => {
  it('side by side both hold', async () => {
    const path = await quotations.createForRelease();
    await quotations.ask(path, 'release');
    await quotations.approve(path, 'release', 'finance');
    const decide = (post: 'seal' | 'presales') => quotations.decide(path, 'release', post, 'approve');
    const answers = await Promise.all([decide('seal'), decide('presales')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await quotations.page(path, 'release')).request.status).toBe('granted');
  });

  it('opposing, one holds and the other reads what happened', async () => {
    const path = await quotations.create();
    await quotations.ask(path);
    const answers = await Promise.all([
      quotations.decide(path, 'price', 'manager', 'approve'),
      quotations.decide(path, 'price', 'director', 'reject'),
    ]);
    const lost = answers.find(({ status }) => status !== 200);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(lost?.json).toMatchObject({
      code: 'command.refused',
      blockers: [{ code: 'approval.not-pending' }],
    });
  });

  it('with If-Match, the one who saw an older version is told so', async () => {
    const path = await quotations.create();
    const { version } = await quotations.ask(path);
    await product.as('rep').patch(`${path}/fields`, { fields: { note: 'new' } });
    const answer = await quotations.decide(path, 'price', 'manager', 'approve', {
      'if-match': `"${version}"`,
    });
    expect(answer.status).toBe(412);
  });
});

it('what is still to be decided can be rebuilt to the byte', async () => {
  const { stores, database, organisation } = product;
  await quotations.ask(await quotations.create({ contactPhone: '138 0013 8000' }));
  const rebuild = new RebuildProjections(
    new DatabaseProjectionStore(database),
    stores.instances,
    new ProcessCatalogue(stores.definitions),
    stores.customers,
    stores.calendars,
  );
  expect(await rebuild.rebuild(organisation)).toMatchObject({ strays: 0, same: true });
});
