import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrgCharts } from '../../src/application/access/org-charts.js';
import type { AuditType } from '../../src/application/ports/audit-trail.js';
import type { HttpAnswer } from '../support/http-client.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

const admin = () => product.as('administrator');
const rep = () => product.as('rep');
const idOf = (answer: HttpAnswer): string => answer.as<{ id: string }>().id;
const codeOf = (answer: HttpAnswer): string => answer.as<{ code: string }>().code;
const setMembers = (name: string, members: readonly string[], as = admin()): Promise<HttpAnswer> =>
  as.send({
    method: 'PUT',
    path: `/api/v1/groups/${encodeURIComponent(name)}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ members }),
  });
const version = async (): Promise<number> =>
  (await product.stores.directory.orgChart(product.organisation.id)).version;

async function audited(stream: string, type: AuditType): Promise<unknown[]> {
  const { items } = await product.stores.audit.page(product.organisation.id, { stream, type, limit: 50 });
  return items.map(({ actor, body }) => ({ actor, ...body }));
}

describe('teams', () => {
  it('are made, led, joined, renamed and removed when nobody is left', async () => {
    const { rep: one, manager, administrator } = product.people;
    const made = await admin().post('/api/v1/teams', { name: '华东', lead: manager.id });
    expect(made.status).toBe(201);
    const id = idOf(made);
    const joined = await admin().patch(`/api/v1/users/${one.id}`, { team: id });
    expect(joined.as<{ team: string }>().team).toBe(id);
    expect(codeOf(await admin().delete(`/api/v1/teams/${id}`))).toBe('team.has-members');
    const renamed = await admin().patch(
      `/api/v1/teams/${id}`,
      { name: 'East', lead: null },
      { 'if-match': '"1"' },
    );
    expect(renamed.json).toEqual({ id, name: 'East', version: 2 });
    expect(codeOf(await admin().patch(`/api/v1/teams/${id}`, { name: 'x' }, { 'if-match': '"1"' }))).toBe(
      'entity.version-mismatch',
    );
    expect((await rep().get('/api/v1/teams')).json).toEqual({ items: [{ id, name: 'East', version: 2 }] });
    await admin().patch(`/api/v1/users/${one.id}`, { team: null });
    expect((await admin().delete(`/api/v1/teams/${id}`)).status).toBe(204);
    expect((await rep().get(`/api/v1/teams/${id}`)).status).toBe(404);
    expect(await audited(id, 'team.created')).toEqual([
      { actor: administrator.id, name: '华东', lead: manager.id },
    ]);
    expect(await audited(id, 'team.changed')).toContainEqual({ actor: administrator.id, removed: true });
  });

  it('are changed by administrators only', async () => {
    expect(codeOf(await rep().post('/api/v1/teams', { name: 'mine' }))).toBe('access.forbidden');
    expect(codeOf(await product.as('auditor').post('/api/v1/teams', { name: 'mine' }))).toBe(
      'access.forbidden',
    );
  });
});

describe('groups', () => {
  it('have the members they are given and nobody else', async () => {
    const { rep: one, secondRep: two, administrator } = product.people;
    const before = await version();
    expect((await setMembers('价格委员会', [one.id, two.id])).status).toBe(200);
    expect(await version()).toBe(before + 1);
    expect((await setMembers('价格委员会', [two.id])).json).toEqual({
      name: '价格委员会',
      members: [two.id],
    });
    const { items } = (await rep().get('/api/v1/groups')).as<{ items: unknown[] }>();
    expect(items).toContainEqual({ name: '价格委员会', members: [two.id] });
    const me = (await product.as('secondRep').get('/api/v1/me')).as<{ user: { groups: string[] } }>();
    expect(me.user.groups).toContain('价格委员会');
    expect(await audited(one.id, 'user.changed')).toContainEqual({
      actor: administrator.id,
      groups: { removed: ['价格委员会'] },
    });
    await setMembers('价格委员会', []);
    expect((await rep().get('/api/v1/groups')).text).not.toContain('价格委员会');
  });

  it('leave everything as it is when one of the members is unknown', async () => {
    const before = await version();
    const answer = await setMembers('board', [product.people.rep.id, randomUUID()]);
    expect(codeOf(answer)).toBe('group.member-unknown');
    expect((await rep().get('/api/v1/groups')).text).not.toContain('board');
    expect(await version()).toBe(before);
  });
});

describe('people', () => {
  it('are found by a part of their name, page by page, with nothing private', async () => {
    const found = (await rep().get('/api/v1/people?search=REP')).as<{ items: { name: string }[] }>();
    expect(found.items.map(({ name }) => name).sort()).toEqual(['rep', 'secondRep']);
    expect(Object.keys(found.items[0] ?? {}).sort()).toEqual(['active', 'id', 'name']);
    const first = (await rep().get('/api/v1/people?limit=1')).as<{ items: object[]; next: string }>();
    const second = (await rep().get(`/api/v1/people?limit=1&cursor=${first.next}`)).as<{ items: object[] }>();
    expect(second.items[0]).not.toEqual(first.items[0]);
    expect((await rep().get('/api/v1/people?search=%25')).json).toEqual({ items: [] });
  });
});

describe('the settings of the organisation', () => {
  it('are read by everybody and changed, one by one, by administrators', async () => {
    const { id } = product.organisation;
    const change = { secondReviewShare: '0.1' };
    expect((await admin().patch('/api/v1/organisation', { repsSee: 'team' })).status).toBe(200);
    expect((await admin().patch('/api/v1/organisation', change)).status).toBe(200);
    expect((await rep().get('/api/v1/organisation')).json).toMatchObject({
      id,
      settings: { repsSee: 'team', secondReviewShare: '0.1' },
    });
    expect(codeOf(await product.as('manager').patch('/api/v1/organisation', change))).toBe(
      'access.forbidden',
    );
    expect(codeOf(await admin().patch('/api/v1/organisation', { secondReviewShare: '1.5' }))).toBe(
      'request.invalid',
    );
    expect(await audited(id, 'organisation.changed')).toHaveLength(2);
    await admin().patch('/api/v1/organisation', { repsSee: 'own', secondReviewShare: '0' });
  });
});

describe('a substitution', () => {
  const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString();
  const span = { from: day(-1), until: day(7), reason: '年假' };
  const propose = (post: 'rep' | 'secondRep' | 'presales' | 'administrator', body: object) =>
    product.as(post).post('/api/v1/substitutions', { ...span, kind: 'stand-in', ...body });

  it('is arranged by the person himself, seen by both, and ended early', async () => {
    const { rep: one, secondRep: two } = product.people;
    const before = await version();
    const made = await propose('rep', { substitute: two.id });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      person: one.id,
      substitute: two.id,
      createdBy: one.id,
      reason: '年假',
    });
    expect(await version()).toBe(before + 1);
    const chart = await new OrgCharts(product.stores.directory).at(product.organisation.id, before + 1);
    expect(chart.substitutions).toEqual([
      {
        id: idOf(made),
        person: one.id,
        substitute: two.id,
        kind: 'stand-in',
        from: span.from,
        until: span.until,
      },
    ]);
    expect((await product.as('secondRep').get('/api/v1/substitutions')).text).toContain(idOf(made));
    expect((await product.as('presales').get('/api/v1/substitutions')).json).toEqual({ items: [] });
    expect((await product.as('auditor').get('/api/v1/substitutions')).text).toContain(idOf(made));
    const path = `/api/v1/substitutions/${idOf(made)}`;
    expect(codeOf(await product.as('secondRep').delete(path))).toBe('access.forbidden');
    expect((await rep().delete(path)).status).toBe(204);
    expect(codeOf(await rep().delete(path))).toBe('substitution.over');
    expect((await product.stores.directory.orgChart(product.organisation.id)).substitutions).toEqual([]);
    expect(await audited(one.id, 'substitution.ended')).toHaveLength(1);
  });

  it('for somebody else is arranged by administrators only', async () => {
    const { rep: one, secondRep: two } = product.people;
    const wanted = { person: one.id, substitute: two.id };
    expect(codeOf(await propose('presales', wanted))).toBe('access.forbidden');
    const made = await propose('administrator', wanted);
    expect(made.status).toBe(201);
    expect((await rep().delete(`/api/v1/substitutions/${idOf(made)}`)).status).toBe(204);
  });

  it('never leads back to whom it started from, and nobody has two stand-ins at once', async () => {
    const { rep: one, secondRep: two, presales: three } = product.people;
    const first = await propose('rep', { substitute: two.id });
    const second = await propose('secondRep', { substitute: three.id });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(codeOf(await propose('presales', { substitute: one.id, kind: 'delegate' }))).toBe(
      'substitution.circular',
    );
    expect(codeOf(await propose('rep', { substitute: three.id }))).toBe('substitution.overlapping');
    const later = await propose('presales', { substitute: one.id, from: span.until, until: day(9) });
    expect(later.status).toBe(201);
    for (const made of [first, second, later]) await admin().delete(`/api/v1/substitutions/${idOf(made)}`);
  });

  it('that would close a circle with another entered at the same moment is refused', async () => {
    const { rep: one, secondRep: two } = product.people;
    const made = await Promise.all([
      propose('rep', { substitute: two.id }),
      propose('secondRep', { substitute: one.id }),
    ]);
    expect(made.map(({ status }) => status).sort()).toEqual([201, 409]);
    for (const each of made.filter(({ status }) => status === 201))
      await admin().delete(`/api/v1/substitutions/${idOf(each)}`);
  });

  it.each([
    ['oneself', () => ({ substitute: product.people.rep.id }), 'substitution.circular'],
    ['nobody known', () => ({ substitute: randomUUID() }), 'substitution.person-unknown'],
    ['an auditor', () => ({ substitute: product.people.auditor.id }), 'substitution.auditor'],
    ['a time that is over', () => ({ from: day(-3), until: day(-2) }), 'substitution.dates-invalid'],
    [
      'a time that ends before it starts',
      () => ({ from: day(3), until: day(2) }),
      'substitution.dates-invalid',
    ],
  ])('is refused for %s', async (_what, body, code) => {
    expect(codeOf(await propose('rep', { substitute: product.people.secondRep.id, ...body() }))).toBe(code);
  });
});
