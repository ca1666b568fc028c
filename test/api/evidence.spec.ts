import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import { RebuildProjections } from '../../src/application/rebuild-projections.js';
import { ProcessCatalogue } from '../../src/application/definitions/process-catalogue.js';
import { DatabaseProjectionStore } from '../../src/persistence/instances/database-projection-store.js';
import { noted } from '../support/audit-entry.js';
import type { PostName } from '../support/company.js';
import * as sales from '../support/prepaid-sale.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct({ definitions: 'test/support/evidence-definitions' });
});
afterAll(() => product.close());

interface Listed<T> {
  readonly items: readonly T[];
  readonly next?: string;
}
interface Waiting {
  readonly id: string;
  readonly checks: readonly string[];
  readonly instance: { readonly name: string };
}

const givenSale = (name?: string) => sales.givenSale(product, name);
const givenPayment = (path: string, words: string, slip?: string) =>
  sales.givenPayment(product, path, words, slip);

async function waitingFor(post: PostName): Promise<readonly Waiting[]> {
  return (await product.as(post).get('/api/v1/verifications')).as<Listed<Waiting>>().items;
}

async function standing(path: string, criterion: string) {
  const { criteria } = (await product.as('rep').get(`${path}/explain?target=next`)).as<{
    criteria: readonly { id: string; verdict: string; code?: string; message: { en: string } }[];
  }>();
  return criteria.find(({ id }) => id === criterion);
}

describe('a second person', () => {
  it('finds what waits for him, verifies it, and it counts', async () => {
    const path = await givenSale('Verified sale');
    const piece = await givenPayment(path, 'thirty percent in advance');
    expect(await standing(path, 'paid')).toMatchObject({ code: 'criterion.evidence-unverified' });
    expect(await waitingFor('finance')).toContainEqual(
      expect.objectContaining({ id: piece, checks: ['verification'] }),
    );
    for (const post of ['rep', 'manager', 'seal', 'auditor', 'operations'] as const)
      expect((await waitingFor(post)).map(({ id }) => id)).not.toContain(piece);
    const address = `${path}/evidence/${piece}/verification`;
    expect((await product.as('rep').post(address)).as<{ code: string }>().code).toBe('command.refused');
    expect((await product.as('auditor').post(address)).status).toBe(403);
    expect((await product.as('finance').post(address, { comment: 'seen at the bank' })).status).toBe(200);
    expect(await standing(path, 'paid')).toMatchObject({ verdict: 'met', evidence: [piece] });
    expect((await waitingFor('finance')).map(({ id }) => id)).not.toContain(piece);
  });

  it('rejects it with a reason that the criterion gives', async () => {
    const path = await givenSale();
    const piece = await givenPayment(path, 'paid in full, the rep says');
    const reason = 'no such payment at the bank';
    const address = `${path}/evidence/${piece}/rejection`;
    expect((await product.as('finance').post(address, { reason: ' ' })).status).toBe(422);
    expect((await product.as('finance').post(address, { reason })).status).toBe(200);
    expect(await standing(path, 'paid')).toMatchObject({
      code: 'criterion.evidence-rejected',
      message: { en: expect.stringContaining(reason) },
    });
    const { items } = (await product.as('rep').get(`${path}/evidence`)).as<Listed<{ rejected: object }>>();
    expect(items[0]?.rejected).toMatchObject({ reason, check: 'verification' });
  });

  it('pages through what waits, longest first', async () => {
    const pieces: string[] = [];
    for (const name of ['one', 'two', 'three']) pieces.push(await givenPayment(await givenSale(name), name));
    const finance = product.as('finance');
    const seen: string[] = [];
    let address = '/api/v1/verifications?limit=2';
    for (;;) {
      const { items, next } = (await finance.get(address)).as<Listed<Waiting>>();
      seen.push(...items.map(({ id }) => id));
      if (next === undefined) break;
      address = `/api/v1/verifications?limit=2&cursor=${encodeURIComponent(next)}`;
    }
    expect(seen.filter((id) => pieces.includes(id))).toEqual(pieces);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('a piece that was drawn', () => {
  it('waits for those above the owner as well, wherever they are, and counts meanwhile', async () => {
    const other = await startProduct({ definitions: 'test/support/evidence-definitions' });
    try {
      await other.stores.directory.changeSettings(other.organisation.id, { secondReviewShare: '1' }, noted());
      const rep = other.as('rep');
      const made = await rep.post('/api/v1/instances', { definition: 'prepaid', name: 'Drawn', fields: {} });
      const path = `/api/v1/instances/${made.as<CommandResult>().id}`;
      const contact = await sales.givenContact(other, 'Zhang');
      await rep.patch(`${path}/fields`, { fields: { chain: [{ person: contact, role: 'decide' }] } });
      const { fields } = (await rep.get(path)).as<{ fields: { chain: { id: string }[] } }>();
      const talk = await rep.post(`${path}/evidence`, {
        evidence: 'talk',
        values: { person: fields.chain[0]?.id, words: 'agreed to pay in advance' },
      });
      const piece = talk.as<CommandResult>().created?.evidence ?? '';
      for (const post of ['manager', 'director', 'operations'] as const) {
        const { items } = (await other.as(post).get('/api/v1/verifications')).as<Listed<Waiting>>();
        expect(items).toEqual([expect.objectContaining({ id: piece, checks: ['review'] })]);
      }
      const { items } = (await other.as('finance').get('/api/v1/verifications')).as<Listed<Waiting>>();
      expect(items).toEqual([]);
      const address = `${path}/evidence/${piece}/verification`;
      expect((await rep.post(address)).status).toBe(409);
      expect((await other.as('director').post(address)).status).toBe(200);
      const after = (await other.as('manager').get('/api/v1/verifications')).as<Listed<Waiting>>();
      expect(after.items).toEqual([]);
      expect(
        JSON.stringify((await other.as('administrator').get('/api/v1/organisation')).json),
      ).not.toContain('secret"');
    } finally {
      await other.close();
    }
  });
});

describe('what is not known yet', () => {
  let path: string;
  beforeEach(async () => {
    product.clock.set('2026-03-02T01:00:00.000Z');
    path = await givenSale('Unknown sale');
  });
  afterAll(() => {
    product.clock.set(undefined);
  });

  it('is asked of somebody, listed for him and his managers, and overdue in time', async () => {
    const owner = product.people.secondRep.id;
    const asked = await product.as('rep').post(`${path}/expectations`, {
      evidence: 'payment',
      owner,
      dueOn: '2026-03-05',
      note: 'ask the bank',
    });
    expect([asked.status, asked.json]).toEqual([201, expect.anything()]);
    const id = asked.as<CommandResult>().created?.expectation ?? '';
    expect(await standing(path, 'paid')).toMatchObject({
      verdict: 'unmet',
      message: { en: expect.stringContaining('Not known yet: secondRep finds out by 2026-03-05.') },
    });
    const listed = async (post: PostName, query = '') =>
      (await product.as(post).get(`/api/v1/expectations${query}`))
        .as<Listed<{ id: string; overdue: boolean }>>()
        .items.filter((item) => item.id === id);
    expect(await listed('secondRep')).toMatchObject([{ note: 'ask the bank', overdue: false }]);
    expect(await listed('rep')).toEqual([]);
    expect(await listed('director')).toEqual([]);
    expect(await listed('director', '?whose=team')).toHaveLength(1);
    expect(await listed('secondRep', '?overdue=true')).toEqual([]);
    product.clock.set('2026-03-05T16:00:00.000Z');
    expect(await listed('secondRep', '?overdue=true')).toMatchObject([{ overdue: true }]);
    await givenPayment(path, 'thirty percent arrived');
    expect(await listed('secondRep')).toEqual([]);
  });

  it('is withdrawn, is no longer listed when the record is closed, and is asked of somebody there is', async () => {
    const rep = product.as('rep');
    const owner = product.people.rep.id;
    const ask = (body: object) => rep.post(`${path}/expectations`, { owner, dueOn: '2026-03-09', ...body });
    expect((await ask({ evidence: 'payment', owner: '01890000-0000-7000-8000-00000000dead' })).status).toBe(
      422,
    );
    const first = (await ask({ fields: ['budget'] })).as<CommandResult>().created?.expectation ?? '';
    expect((await rep.post(`${path}/expectations/${first}/withdrawal`)).status).toBe(200);
    expect((await rep.post(`${path}/expectations/${first}/withdrawal`)).status).toBe(409);
    const second = (await ask({ fields: ['budget'] })).as<CommandResult>().created?.expectation ?? '';
    const mine = async () =>
      (await rep.get('/api/v1/expectations')).as<Listed<{ id: string }>>().items.map(({ id }) => id);
    expect(await mine()).toContain(second);
    expect((await rep.post(`${path}/close`, { outcome: 'lost' })).status).toBe(200);
    expect(await mine()).not.toContain(second);
    expect((await rep.post(`${path}/reopen`, { reason: 'they called' })).status).toBe(200);
    expect(await mine()).toContain(second);
  });
});

describe('likely junk', () => {
  it('is shown to who verifies and to managers, not to who recorded it', async () => {
    const [first, second] = [await givenSale('First'), await givenSale('Second')];
    const words = 'The customer paid thirty percent in advance.';
    await givenPayment(first, words, 'the same slip');
    const copied = await givenPayment(second, 'the customer paid THIRTY percent in advance', 'the same slip');
    const empty = await givenPayment(second, 'tbd', 'another slip');
    interface Shown {
      readonly id: string;
      readonly warnings?: readonly { code: string; records?: number }[];
    }
    const seenBy = async (post: PostName) =>
      new Map(
        (await product.as(post).get(`${second}/evidence`))
          .as<Listed<Shown>>()
          .items.map(({ id, warnings }) => [id, warnings]),
      );
    for (const post of ['finance', 'manager', 'director', 'operations', 'auditor'] as const) {
      const seen = await seenBy(post);
      expect(seen.get(copied)).toMatchObject([
        { code: 'repeated-text', field: 'words', records: 1 },
        { code: 'same-file', records: 1 },
      ]);
      expect(seen.get(empty)).toMatchObject([{ code: 'placeholder', field: 'words' }]);
    }
    for (const post of ['rep', 'administrator'] as const)
      expect([...(await seenBy(post)).values()]).toEqual([undefined, undefined]);
  });
});

describe('rebuilding', () => {
  it('gives the same rows of what waits, is not known and is in doubt', async () => {
    const { stores, database, organisation } = product;
    const rebuild = new RebuildProjections(
      new DatabaseProjectionStore(database),
      stores.instances,
      new ProcessCatalogue(stores.definitions),
      stores.customers,
      stores.calendars,
    );
    expect(await rebuild.rebuild(organisation)).toMatchObject({ same: true, strays: 0 });
  });
});
