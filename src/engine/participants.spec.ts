import { describe, expect, it } from '@jest/globals';
import { compileProcess } from './compile-process.js';
import { field, pumpSale, REP } from './fixture/pump-sale.js';
import { uuid } from './fixture/one-instance.js';
import type { ApprovalRequest, RequestStatus } from './model/approval-request.js';
import type { RoleSource } from './model/process-definition.js';
import { participantsOf } from './participants.js';

const [LEAD, ASKED, TOLD] = [uuid(11), uuid(12), uuid(13)];

function processWith(source: RoleSource, fallback?: RoleSource) {
  const role = { id: 'r', name: { en: 'r' }, source, ...(fallback === undefined ? {} : { fallback }) };
  const fields = [field('lead', 'user'), field('region', 'text')];
  return compileProcess({ ...pumpSale, fields: [...pumpSale.fields, ...fields], roles: [role] }, 'd');
}

const GROUP = { is: 'group', group: 'legal' } as const;
const REGION = { is: 'group', group: 'sales', ofField: 'region' } as const;
const FIELD = { is: 'field', field: 'lead' } as const;

describe('who takes part in a record by a role of its process', () => {
  it.each<[string, RoleSource, RoleSource | undefined, Record<string, string>, string[]]>([
    ['the person in a field', FIELD, undefined, { lead: LEAD }, [`user:${LEAD}`]],
    ['nobody while the field is empty', FIELD, undefined, {}, []],
    ['a group', GROUP, undefined, {}, ['group:legal']],
    ['the group of a field', REGION, undefined, { region: 'north' }, ['group:sales:north']],
    ['no group while its field is empty', REGION, undefined, {}, []],
    ['whom the role falls back to', FIELD, GROUP, {}, ['group:legal']],
    ['not whom it falls back to while somebody holds it', FIELD, GROUP, { lead: LEAD }, [`user:${LEAD}`]],
    ['the owner, who sees it anyway, not by this', { is: 'owner' }, undefined, {}, []],
  ])('is %s', (_who, source, fallback, fields, parties) => {
    expect(participantsOf(processWith(source, fallback), { fields })).toEqual(parties);
  });
});

function request(status: RequestStatus): ApprovalRequest {
  const seat = { person: ASKED, origin: { is: 'role', role: 'manager' } as const };
  const step = { step: '1', status: 'active', seats: [seat], needed: 1, decisions: [] } as const;
  return {
    id: uuid(20),
    approval: 'price',
    status,
    requestedAt: '2026-03-01T00:00:00.000Z',
    requestedBy: uuid(1),
    covered: { digest: 'd', items: [] },
    steps: [[step]],
    copied: [TOLD],
  };
}

describe('who takes part in a record by what is not known yet', () => {
  it('is who finds it out', () => {
    const [asked, at] = [REP, '2026-03-01T00:00:00.000Z'];
    const expectation = {
      id: uuid(30),
      fields: ['budget'],
      owner: LEAD,
      dueOn: '2026-04-01',
      askedBy: asked,
      askedAt: at,
    };
    const expectations = { [expectation.id]: expectation };
    expect(participantsOf(processWith({ is: 'owner' }), { fields: {}, expectations })).toEqual([
      `user:${LEAD}`,
    ]);
  });
});

describe('who takes part in a record by an approval', () => {
  const process = processWith({ is: 'owner' });
  it('is asked or was told, while it is open', () => {
    const parties = participantsOf(process, { fields: {}, approvals: { price: request('pending') } });
    expect(parties).toEqual([`user:${ASKED}`, `user:${TOLD}`]);
  });

  it.each(['granted', 'rejected', 'returned', 'recalled', 'voided'] as const)(
    'was told, once it is %s',
    (status) => {
      const parties = participantsOf(process, { fields: {}, approvals: { price: request(status) } });
      expect(parties).toEqual([`user:${TOLD}`]);
    },
  );
});
