import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import { publishFolder } from '../../src/main/first-start.js';
import { POST_NAMES, type PostName } from '../support/company.js';
import { attach } from '../support/opportunity.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct({ definitions: 'test/support/approval-definitions' });
  await publishFolder(product.stores, 'test/visibility/definitions');
});
afterAll(() => product.close());

/** Of them, those who see every record. */
const EVERYTHING: readonly PostName[] = ['administrator', 'operations', 'auditor', 'integration'];

async function quotation(post: PostName = 'rep'): Promise<string> {
  const fields = { amount: { amount: '5', currency: 'CNY' } };
  const body = { definition: 'quotation', name: 'Quotation', fields };
  const answer = await product.as(post).post('/api/v1/instances', body);
  return answer.as<CommandResult>().id;
}

/** A record of a process in which a group of seal keepers has a task. */
async function enquiry(): Promise<string> {
  const body = { definition: 'enquiry', name: 'Enquiry', fields: {} };
  return (await product.as('rep').post('/api/v1/instances', body)).as<CommandResult>().id;
}

/** Who finds a record by its address, and who in his list: always the same people. */
async function seenBy(id: string): Promise<string[]> {
  const found: string[] = [];
  for (const post of POST_NAMES) {
    const { status } = await product.as(post).get(`/api/v1/instances/${id}`);
    const list = await product.as(post).get('/api/v1/instances?limit=200');
    const listed = list.as<{ items: { id: string }[] }>().items.some((item) => item.id === id);
    expect([post, status]).toEqual([post, listed ? 200 : 404]);
    if (listed) found.push(post);
  }
  return found;
}

function sorted(...posts: readonly PostName[]): string[] {
  return POST_NAMES.filter((post) => posts.includes(post));
}

async function sql(text: string, values: readonly unknown[]): Promise<void> {
  await product.database.sessions.run(product.organisation.id, (session) =>
    session.query({ text, values: [product.organisation.id, ...values] }),
  );
}

describe('a record is seen', () => {
  it('by its owner, the managers above, and those who see everything', async () => {
    const wanted = sorted('rep', 'manager', 'director', ...EVERYTHING);
    expect(await seenBy(await quotation())).toEqual(wanted);
  });

  it('by whoever has something to do in it by a group', async () => {
    const wanted = sorted('rep', 'manager', 'director', 'seal', ...EVERYTHING);
    expect(await seenBy(await enquiry())).toEqual(wanted);
  });

  it('by a group that only decides once it is asked, and from then on', async () => {
    const path = (id: string): string => `/api/v1/instances/${id}`;
    const id = await quotation();
    const groups = async (): Promise<string[]> =>
      (await seenBy(id)).filter((post) => ['presales', 'seal', 'finance'].includes(post));
    const rep = product.as('rep');
    const ask = async (approval: string): Promise<string> => {
      await rep.post(`${path(id)}/approvals/${approval}/request`, {});
      const answer = await rep.get(`${path(id)}/approvals/${approval}`);
      return answer.as<{ request: { digest: string } }>().request.digest;
    };
    const decide = (post: PostName, approval: string, verdict: string, covered: string) =>
      product.as(post).post(`${path(id)}/approvals/${approval}/decide`, { verdict, covered, comment: 'so' });
    await decide('manager', 'price', 'approve', await ask('price'));
    await rep.post(`${path(id)}/advance`);
    await attach(rep, id, 'offer');
    expect(await groups()).toEqual([]);
    const covered = await ask('release');
    expect(await groups()).toEqual(['finance']);
    await decide('finance', 'release', 'approve', covered);
    expect(await groups()).toEqual(['presales', 'seal', 'finance']);
    expect((await decide('seal', 'release', 'reject', covered)).status).toBe(200);
    expect(await groups()).toEqual(['presales', 'seal', 'finance']);
  });

  it('by nobody below', async () => {
    const wanted = sorted('director', ...EVERYTHING);
    expect(await seenBy(await quotation('director'))).toEqual(wanted);
  });

  it('by its new owner once it is handed over, and no longer by the old one', async () => {
    const id = await quotation();
    const { id: to } = product.people.approver;
    await product.as('manager').post(`/api/v1/instances/${id}/hand-over`, { to });
    expect(await seenBy(id)).toEqual(sorted('approver', ...EVERYTHING));
  });

  it('by whoever was told of an approval', async () => {
    const id = await quotation();
    const to = [product.people.approver.id];
    await product.as('rep').post(`/api/v1/instances/${id}/approvals/price/request`, {});
    await product.as('rep').post(`/api/v1/instances/${id}/approvals/price/copy`, { to });
    expect(await seenBy(id)).toContain('approver');
  });

  it('by whoever is asked to decide, and not once that is over', async () => {
    const id = await quotation();
    const rep = product.as('rep');
    await rep.post(`/api/v1/instances/${id}/approvals/price/request`, {});
    const to = product.people.secondRep.id;
    const handed = { to, reason: 'away' };
    const answer = await product
      .as('manager')
      .post(`/api/v1/instances/${id}/approvals/price/reassign`, handed);
    expect([answer.status, await seenBy(id)]).toEqual([200, expect.arrayContaining(['secondRep'])]);
    await rep.post(`/api/v1/instances/${id}/approvals/price/recall`, {});
    expect(await seenBy(id)).not.toContain('secondRep');
  });

  it('by who acts for somebody that takes part, for as long as he does', async () => {
    const id = await enquiry();
    const substitution = randomUUID();
    await sql(
      `insert into substitution (org, id, person, substitute, kind, starts_at, ends_at, reason, created_by)
       values ($1, $2, $3, $4, 'delegate', now() - interval '1 hour', now() + interval '1 hour', 'leave', $3)`,
      [substitution, product.people.seal.id, product.people.approver.id],
    );
    expect(await seenBy(id)).toContain('approver');
    await sql(`update substitution set revoked_at = now() where org = $1 and id = $2`, [substitution]);
    expect(await seenBy(id)).not.toContain('approver');
  });

  it('by the last of those who stand in for one another, and not by the one in between', async () => {
    const id = await enquiry();
    const standsIn = async (person: PostName, substitute: PostName): Promise<string> => {
      const substitution = randomUUID();
      await sql(
        `insert into substitution (org, id, person, substitute, kind, starts_at, ends_at, reason, created_by)
         values ($1, $2, $3, $4, 'stand-in', now() - interval '1 hour', now() + interval '1 hour', 'leave', $3)`,
        [substitution, product.people[person].id, product.people[substitute].id],
      );
      return substitution;
    };
    const made = [await standsIn('seal', 'secondRep'), await standsIn('secondRep', 'approver')];
    const seen = await seenBy(id);
    expect(['seal', 'secondRep', 'approver'].filter((post) => seen.includes(post))).toEqual([
      'seal',
      'approver',
    ]);
    for (const each of made)
      await sql(`update substitution set revoked_at = now() where org = $1 and id = $2`, [each]);
    expect(await seenBy(id)).not.toContain('approver');
  });

  it('by the reps of a team, where the organisation lets them', async () => {
    const id = await quotation();
    const team = randomUUID();
    await sql(`insert into team (org, id, name) values ($1, $2, 'North')`, [team]);
    await sql(`update app_user set team = $2 where org = $1 and id = any ($3::uuid[])`, [
      team,
      [product.people.rep.id, product.people.secondRep.id, product.people.approver.id],
    ]);
    expect(await seenBy(id)).not.toContain('secondRep');
    const settings = JSON.stringify({ repsSee: 'team', secondReviewShare: '0' });
    await sql(`update organisation set settings = $2 where id = $1`, [settings]);
    const seen = await seenBy(id);
    expect([seen.includes('secondRep'), seen.includes('approver')]).toEqual([true, false]);
  });
});

describe('an auditor', () => {
  it('sees a record and changes nothing of it', async () => {
    const id = await quotation();
    const auditor = product.as('auditor');
    expect((await auditor.get(`/api/v1/instances/${id}`)).status).toBe(200);
    const answer = await auditor.patch(`/api/v1/instances/${id}/fields`, { fields: { note: 'x' } });
    expect([answer.status, answer.json]).toMatchObject([403, { code: 'access.forbidden' }]);
  });
});
