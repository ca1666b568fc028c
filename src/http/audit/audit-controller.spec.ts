import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCheckpoints } from '../../../test/audit/audit-scene.js';
import { givenOpportunity } from '../../../test/support/opportunity.js';
import type { PostName } from '../../../test/support/company.js';
import { startProduct, type RunningProduct } from '../../../test/support/running-product.js';
import { importedLine } from '../../application/audit/exported-checkpoint.js';

let product: RunningProduct;
let record: string;
beforeAll(async () => {
  product = await startProduct();
  record = await givenOpportunity(product.as('rep'));
});
afterAll(() => product.close());

const asAuditor = async (path: string) => (await product.as('auditor').get(`/api/v1/audit/${path}`)).json;

async function tamper(text: string): Promise<void> {
  const { database, organisation } = product;
  await database.asOwner(organisation.id, async (session) => {
    await session.query({ text: 'set local session_replication_role = replica' });
    await session.query({ text, values: [organisation.id, record] });
  });
}

describe('the audit over HTTP', () => {
  it('tells what was published, a page at a time', async () => {
    const { organisation } = product;
    const first = await asAuditor('events?type=definition.published&limit=1');
    expect(first).toMatchObject({
      items: [
        {
          type: 'definition.published',
          stream: organisation.id,
          body: {
            key: expect.any(String),
            version: expect.any(Number),
            digest: expect.stringMatching(/^[0-9a-f]{64}$/),
          },
        },
      ],
      next: expect.any(String),
    });
    const { next } = first as { next: string };
    const second = await asAuditor(`events?type=definition.published&limit=1&cursor=${next}`);
    expect(second).not.toMatchObject({ items: (first as { items: object[] }).items });
  });

  it('shows an entry whose text is no JSON any more as unreadable', async () => {
    const before = (await asAuditor('events?type=definition.published&limit=1')) as {
      items: { seq: number }[];
    };
    const { database, organisation } = product;
    await database.asOwner(organisation.id, async (session) => {
      await session.query({ text: 'set local session_replication_role = replica' });
      await session.query({
        text: `update audit_event set text = 'no JSON' where org = $1 and stream = $1::text and seq = $2`,
        values: [organisation.id, before.items[0]?.seq],
      });
    });
    expect(await asAuditor('events?type=definition.published&limit=1')).toMatchObject({
      items: [{ ...before.items[0], body: {}, unreadable: true }],
    });
  });

  it('answers a cursor of another list with a problem', async () => {
    const { next } = (await asAuditor('events?limit=1')) as { next: string };
    expect(await asAuditor(`events?type=sign-out&cursor=${next}`)).toMatchObject({
      code: 'request.cursor-invalid',
    });
  });

  it('hands out checkpoints as they are kept in files', async () => {
    const { database, organisation } = product;
    await makeCheckpoints(database, organisation.id).make();
    await product.as('rep').patch(`/api/v1/instances/${record}`, { name: '第二条产线' });
    await makeCheckpoints(database, organisation.id).make();
    const page = (await asAuditor('checkpoints?limit=1')) as { items: object[]; next: number };
    expect(page.next).toBe(1);
    const rest = (await asAuditor(`checkpoints?after=${page.next}`)) as { items: object[]; next?: number };
    expect(rest.next).toBeUndefined();
    const read = [...page.items, ...rest.items].map((item) => importedLine(JSON.stringify(item))?.checkpoint);
    expect(read.map((one) => one?.seq)).toEqual([1, 2]);
    expect(read[1]?.heads.instances.map(([id, seq]) => [id, seq])).toEqual([[record, 2]]);
  });

  it('keeps the hashes of records from an administrator, from whom something in them may be hidden', async () => {
    const { verdict, head } = (
      await product.as('administrator').get(`/api/v1/audit/instances/${record}`)
    ).as<{
      verdict: string;
      head: object;
    }>();
    expect([verdict, Object.keys(head)]).toEqual(['intact', ['seq']]);
  });

  it('tells how the log of a record stands', async () => {
    expect(await asAuditor(`instances/${record}`)).toEqual({
      id: record,
      verdict: 'intact',
      events: 2,
      head: { seq: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      checkpoint: { seq: 2, event: 2 },
      findings: [],
    });
    await tamper('update event set actor = text where org = $1 and instance = $2 and seq = 1');
    expect(await asAuditor(`instances/${record}`)).toMatchObject({
      verdict: 'broken',
      findings: [{ code: 'column-differs', seq: 1, message: { zh: expect.stringContaining('actor') } }],
    });
  });

  it('tells of a record of which only a checkpoint is left, and knows nothing of others', async () => {
    await tamper('delete from event where org = $1 and instance = $2');
    await tamper('delete from instance where org = $1 and id = $2');
    expect(await asAuditor(`instances/${record}`)).toEqual({
      id: record,
      verdict: 'broken',
      events: 0,
      checkpoint: { seq: 2, event: 2 },
      findings: [{ code: 'chain-removed', seq: 2, message: expect.anything() }],
    });
    expect(await asAuditor(`instances/${randomUUID()}`)).toMatchObject({ code: 'instance.not-found' });
  });

  it.each([
    ['events', true],
    ['checkpoints', false],
    [`instances/${randomUUID()}`, true],
  ])('shows %s to auditors; to administrators: %s', async (path, toAdministrators) => {
    const statusFor = async (post: PostName) => (await product.as(post).get(`/api/v1/audit/${path}`)).status;
    for (const post of ['rep', 'manager', 'operations', 'approver', 'integration'] as const)
      expect(await statusFor(post)).toBe(403);
    expect(await statusFor('auditor')).not.toBe(403);
    expect((await statusFor('administrator')) === 403).toBe(!toAdministrators);
    expect((await product.anyone.get(`/api/v1/audit/${path}`)).status).toBe(401);
  });
});
