import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProcessCatalogue } from '../../src/application/definitions/process-catalogue.js';
import { RebuildProjections } from '../../src/application/rebuild-projections.js';
import { DatabaseProjectionStore } from '../../src/persistence/instances/database-projection-store.js';
import type { PostName } from '../support/company.js';
import { givenContact, givenPayment, givenSale } from '../support/prepaid-sale.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct({ definitions: 'test/support/evidence-definitions' });
});
afterAll(() => product.close());

interface Listed<T> {
  readonly items: readonly T[];
}

describe('a passed gate', () => {
  /** A sale that passed its gate, and the payment that rests on. */
  async function givenPassed(name: string): Promise<{ path: string; piece: string }> {
    const path = await givenSale(product, name);
    const rep = product.as('rep');
    const piece = await givenPayment(product, path, 'advance paid, as agreed');
    await product.as('finance').post(`${path}/evidence/${piece}/verification`);
    const person = await givenContact(product, 'Chen');
    await rep.patch(`${path}/fields`, { fields: { chain: [{ person, role: 'decide', stance: 'for' }] } });
    const { fields } = (await rep.get(path)).as<{ fields: { chain: { id: string }[] } }>();
    const values = { person: fields.chain[0]?.id, words: 'agreed' };
    expect((await rep.post(`${path}/evidence`, { evidence: 'talk', values })).status).toBe(201);
    expect((await rep.post(`${path}/advance`)).status).toBe(200);
    return { path, piece };
  }

  function rebuilt() {
    const { stores, database, organisation } = product;
    const { instances, definitions, customers, calendars } = stores;
    const projections = new DatabaseProjectionStore(database);
    const catalogue = new ProcessCatalogue(definitions);
    return new RebuildProjections(projections, instances, catalogue, customers, calendars).rebuild(
      organisation,
    );
  }

  it('is in doubt when its evidence is corrected into something else, and when that is taken back', async () => {
    const { path, piece } = await givenPassed('Corrected');
    const rep = product.as('rep');
    const corrected = await givenPayment(product, path, 'nothing was paid', 'another slip', {
      supersedes: piece,
    });
    const doubt = { evidence: piece, why: 'superseded', gate: { from: 'open', to: 'done' } };
    expect((await rep.get(path)).json).toMatchObject({ doubts: [doubt] });
    const retraction = `${path}/evidence/${corrected}/retraction`;
    expect((await rep.post(retraction, { reason: 'of another deal' })).status).toBe(200);
    expect((await rep.get(path)).json).toMatchObject({
      doubts: [doubt, { evidence: corrected, why: 'retracted' }],
    });
    expect(await rebuilt()).toMatchObject({ same: true, strays: 0 });
    for (const evidence of [piece, corrected]) {
      const settlement = { evidence, reason: 'paid in cash, seen' };
      expect((await product.as('manager').post(`${path}/doubts/settlement`, settlement)).status).toBe(200);
    }
    expect((await rep.get(path)).json).not.toHaveProperty('doubts');
  });

  it('is in doubt when its evidence is retracted, until a manager lets it stand', async () => {
    const { path, piece } = await givenPassed('Doubtful');
    const rep = product.as('rep');
    const retraction = `${path}/evidence/${piece}/retraction`;
    expect((await product.as('secondRep').post(retraction, { reason: 'x' })).status).toBeGreaterThan(402);
    expect((await rep.post(retraction, { reason: 'of another deal' })).status).toBe(200);
    expect((await rep.get(path)).json).toMatchObject({
      stage: 'done',
      doubts: [{ evidence: piece, why: 'retracted', gate: { from: 'open', to: 'done' } }],
    });
    const doubtful = async (post: PostName) =>
      (await product.as(post).get('/api/v1/instances?doubtful=true'))
        .as<Listed<{ name: string }>>()
        .items.map(({ name }) => name);
    expect(await doubtful('manager')).toEqual(['Doubtful']);
    expect(await doubtful('auditor')).toEqual(['Doubtful']);
    expect(await doubtful('secondRep')).toEqual([]);
    const settlement = { evidence: piece, reason: 'paid in cash, seen' };
    expect((await rep.post(`${path}/doubts/settlement`, settlement)).status).toBe(409);
    expect((await product.as('manager').post(`${path}/doubts/settlement`, settlement)).status).toBe(200);
    expect((await rep.get(path)).json).not.toHaveProperty('doubts');
    expect(await doubtful('manager')).toEqual([]);
  });
});
