import { expect } from '@jest/globals';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import { attach, fileOf } from './opportunity.js';
import type { RunningProduct } from './running-product.js';

/** A sale of the rep's. */
export async function givenSale(product: RunningProduct, name = 'Acme'): Promise<string> {
  const answer = await product
    .as('rep')
    .post('/api/v1/instances', { definition: 'prepaid', name, fields: {} });
  expect([answer.status, answer.json]).toEqual([201, expect.anything()]);
  return `/api/v1/instances/${answer.as<CommandResult>().id}`;
}

/** A payment of it, resting on a bank slip. */
export async function givenPayment(
  product: RunningProduct,
  path: string,
  words: string,
  slip = `slip of ${path}`,
  more: { supersedes?: string } = {},
): Promise<string> {
  const rep = product.as('rep');
  const bytes = fileOf('pdf', slip);
  expect((await attach(rep, path.split('/').at(-1) ?? '', 'slip', { bytes })).status).toBe(201);
  const { artifacts } = (await rep.get(path)).as<{ artifacts: { slip: { version: number } } }>();
  const artifactVersion = artifacts.slip.version;
  const answer = await rep.post(`${path}/evidence`, {
    evidence: 'payment',
    values: { words },
    artifactVersion,
    ...more,
  });
  expect([answer.status, answer.json]).toEqual([201, expect.anything()]);
  return answer.as<CommandResult>().created?.evidence ?? '';
}

/** A person at a customer. */
export async function givenContact(product: RunningProduct, name: string): Promise<string> {
  const rep = product.as('rep');
  const customer = (await rep.post('/api/v1/customers', { name: `${name} & Co` })).as<{ id: string }>().id;
  return (await rep.post(`/api/v1/customers/${customer}/contacts`, { name })).as<{ id: string }>().id;
}
