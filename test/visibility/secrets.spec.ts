import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import type { PostName } from '../support/company.js';
import { done, type HttpAnswer } from '../support/http-client.js';
import { attach } from '../support/opportunity.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';
import { readableAddresses } from './readable-addresses.js';

/** What is hidden, in every form it could be told: as it is stored, and as it is shown to people. */
const SECRETS = {
  price: /8[,.\s]?472[,.\s]?913/,
  'twice the price': /16[,.\s]?945[,.\s]?827/,
  rival: /RIVALMARK/,
  terms: /TERMMARK/,
  talk: /WHISPERMARK/,
  confession: /CONFESSIONMARK/,
  'a date': /2031-07-19|2031-07-18|2031-07-20/,
  'another date': /2032-03-0[345]/,
} as const;

let product: RunningProduct;
let id: string;
let closed: string;
let insider: string;
let row: string;
const path = (instance = id): string => `/api/v1/instances/${instance}`;

/** A record with a secret in every corner of it. */
async function givenSecrets(): Promise<string> {
  const finance = product.as('finance');
  const created = await product.as('rep').post('/api/v1/instances', {
    definition: 'sealed-sale',
    name: 'Sealed deal',
    fields: {
      price: { amount: '8472913.55', currency: 'CNY' },
      floor: { amount: '5', currency: 'CNY' },
      decidedOn: '2031-07-19',
      terms: [{ item: 'delivery', secret: 'TERMMARK' }],
    },
  });
  const { id: instance } = done(created).as<CommandResult>();
  done(
    await finance.patch(`${path(instance)}/fields`, {
      fields: { rival: 'RIVALMARK', insider: product.people.seal.id },
    }),
  );
  const values = { topic: 'weather', whisper: 'WHISPERMARK', validUntil: '2032-03-04' };
  done(await finance.post(`${path(instance)}/evidence`, { evidence: 'talk', values }));
  done(await attach(finance, instance, 'offer'));
  return instance;
}

beforeAll(async () => {
  product = await startProduct({ definitions: 'test/support/sealed-definitions' });
  insider = product.people.seal.id;
  id = await givenSecrets();
  closed = await givenSecrets();
  const answers = { reason: 'price', confession: 'CONFESSIONMARK' };
  done(await product.as('rep').post(`${path(closed)}/close`, { outcome: 'lost', answers }));
  done(await product.as('rep').post(`${path()}/approvals/price/request`, {}));
  const found = done(await product.as('auditor').get(path()));
  row = found.as<{ fields: { terms: [{ id: string }] } }>().fields.terms[0].id;
}, 120_000);
afterAll(() => product.close());

const addresses = (instance: string): Promise<string[]> => readableAddresses(product, instance);

/** Commands that are refused, or change nothing that matters; some guess what is hidden. */
async function refusals(post: PostName): Promise<HttpAnswer[]> {
  const client = product.as(post);
  const guess = { amount: '8472913.56', currency: 'CNY' };
  const commands: (readonly [string, object])[] = [
    ['advance', {}],
    ['jump', { to: 'sent' }],
    ['take-transition', { transition: 'reveal' }],
    ['close', { outcome: 'won' }],
    ['move-back', { reason: 'for a test' }],
  ];
  const answers = [
    ...(await Promise.all(commands.map(([name, body]) => client.post(`${path()}/${name}`, body)))),
    await client.patch(`${path()}/fields`, { fields: { rival: 'a guess', price: guess } }),
    await client.patch(`${path()}/fields`, { fields: { twice: guess } }),
    await client.post(`${path(closed)}/advance`, {}),
  ];
  const items = commands.map(([type, body]) => ({ instance: id, command: { type, ...body } }));
  return [...answers, await client.post('/api/v1/instances/bulk', { items })];
}

const withoutRight: readonly PostName[] = ['rep', 'manager', 'operations', 'administrator', 'integration'];

describe.each(withoutRight)('%s, who may not see them,', (post) => {
  it('finds no secret at any address', async () => {
    for (const instance of [id, closed]) {
      for (const address of await addresses(instance)) {
        const { status, text } = await product.as(post).get(address);
        expect([address, status < 500]).toEqual([address, true]);
        for (const [name, secret] of Object.entries(SECRETS))
          expect([post, address, name, secret.exec(text)?.[0]]).toEqual([post, address, name, undefined]);
        // Everybody may know that somebody is there, but not what he has to do with the record.
        if (address.includes(instance)) expect([address, naming(text)]).toEqual([address, false]);
      }
    }
  });

  it('is told none when a command is refused', async () => {
    const answers = await refusals(post);
    expect(answers.some(({ status }) => status === 409)).toBe(true);
    for (const { text } of answers) {
      for (const [name, secret] of Object.entries(SECRETS))
        expect([name, secret.exec(text)?.[0]]).toEqual([name, undefined]);
      expect(naming(text)).toBe(false);
    }
  });

  it('is told that something is hidden, and what it is called', async () => {
    const { hidden } = (await product.as(post).get(path())).as<{ hidden: string[] }>();
    expect([...hidden].sort()).toEqual(['decidedOn', 'insider', 'price', 'rival', 'terms.secret']);
  });

  it('learns nothing from the order of a list', async () => {
    const list = (await product.as(post).get('/api/v1/instances?sort=-amount')).as<{
      items: { id: string; amount?: unknown }[];
    }>();
    const ids = list.items.map((item) => item.id);
    expect(ids).toEqual([...ids].sort().reverse());
  });
});

/** Whether an answer names the person whom only a hidden field names. */
function naming(text: string): boolean {
  return text.includes(insider);
}

describe.each(['finance', 'auditor'] as const)('%s, who may see them,', (post) => {
  it('finds each somewhere', async () => {
    const all: string[] = [];
    for (const instance of [id, closed]) {
      for (const address of await addresses(instance)) all.push((await product.as(post).get(address)).text);
    }
    for (const [name, secret] of Object.entries(SECRETS))
      expect([name, all.some((text) => secret.test(text))]).toEqual([name, true]);
    expect(all.some(naming)).toBe(true);
  });

  it('sees the amount in lists, and nothing is called hidden', async () => {
    const { items } = (await product.as(post).get('/api/v1/instances')).as<{
      items: { amount?: { amount: string } }[];
    }>();
    expect(items.map(({ amount }) => amount?.amount)).toEqual(['8472913.55', '8472913.55']);
    expect((await product.as(post).get(path())).json).not.toHaveProperty('hidden');
  });

  it('is told in a refusal what was seen', async () => {
    const { text } = await product.as(post).get(`${path()}/explain`);
    expect(text).toMatch(SECRETS.price);
  });
});

describe('a record somebody does not see', () => {
  it.each(['secondRep', 'presales', 'approver'] as const)('is not there for %s', async (post) => {
    for (const address of await addresses(id)) {
      if (!address.includes(id) || !address.startsWith('/api/v1/instances/')) continue;
      const answer = await product.as(post).get(address);
      expect([address, answer.status]).toEqual([address, 404]);
    }
    for (const answer of await refusals(post)) {
      if (answer.status === 200) expect(answer.text).toContain('instance.not-found');
      else expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('instance.not-found')]);
    }
    expect((await product.as(post).get('/api/v1/instances')).json).toEqual({ items: [] });
  });
});

describe('setting what one does not see', () => {
  it('gives no sign that a guess was right', async () => {
    const manager = product.as('manager');
    const right = await manager.patch(`${path()}/fields`, { fields: { rival: 'RIVALMARK' } });
    const wrong = await manager.patch(`${path()}/fields`, { fields: { rival: 'another' } });
    const { blockers } = wrong.as<{ blockers: object[] }>();
    expect([right.status, right.as<{ blockers: object[] }>().blockers]).toEqual([409, blockers]);
  });

  it('loses nothing that was hidden in the rows sent back', async () => {
    const rep = product.as('rep');
    const terms = [{ id: row, item: 'delivery by ship' }];
    done(await rep.patch(`${path()}/fields`, { fields: { terms } }));
    const { fields } = (await product.as('auditor').get(path())).as<{ fields: { terms: object[] } }>();
    expect(fields.terms).toEqual([{ id: row, item: 'delivery by ship', secret: 'TERMMARK' }]);
  });
});
