import { describe, expect, it } from '@jest/globals';
import { compileProcess } from './compile-process.js';
import { approval, approvedSale, contract, step } from './fixture/approved-sale.js';
import { field, pumpSale, REP } from './fixture/pump-sale.js';
import { uuid } from './fixture/one-instance.js';
import type { ApprovalRequest, RequestedStep, RequestStatus } from './model/approval-request.js';
import type { ProcessDefinition, RoleSource } from './model/process-definition.js';
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

describe('a group that is there to decide', () => {
  const all = approvedSale(contract);
  const sale = { ...all, roles: all.roles.filter(({ id }) => ['legal', 'books'].includes(id)) };
  const requested = (...begun: readonly string[]): Readonly<Record<string, ApprovalRequest>> => {
    const steps = contract.steps.map((group) =>
      group.map(({ id }): RequestedStep => ({
        step: id,
        status: begun.includes(id) ? 'granted' : 'waiting',
        seats: [],
        needed: 1,
        decisions: [],
      })),
    );
    return { contract: { ...request('rejected'), approval: 'contract', steps, copied: [] } };
  };
  const groupsOf = (definition: ProcessDefinition, approvals = {}): readonly string[] =>
    participantsOf(compileProcess(definition, 'd'), { fields: {}, approvals });

  it.each<[string, readonly string[], readonly string[]]>([
    ['nobody while nothing is asked', [], []],
    ['nobody while it is not their turn', ['1'], []],
    ['those who were asked, whatever came of it', ['1', '2.1'], ['group:legal']],
    ['all who were asked', ['1', '2.1', '2.2'], ['group:books', 'group:legal']],
  ])('takes part where it is or was asked: %s', (_, begun, parties) => {
    expect(groupsOf(sale, requested(...begun))).toEqual(parties);
  });

  const field = { ...(sale.fields[0] ?? { id: 'f', name: {}, type: 'text', required: false, requires: [] }) };
  const [kind] = sale.evidence;
  const [stage] = sale.stages;
  const [outcome] = sale.outcomes;
  const by = ['books'];
  it.each<[string, Partial<ProcessDefinition>]>([
    ['sets a field', { fields: [{ ...field, by }] }],
    [
      'sets a column of a table',
      { fields: [{ ...field, type: 'table', columns: [{ ...field, id: 'c', by }] }] },
    ],
    ['records evidence', { evidence: kind === undefined ? [] : [{ ...kind, by }] }],
    ['verifies evidence', { evidence: kind === undefined ? [] : [{ ...kind, verifiedBy: by }] }],
    ['files a document', { artifacts: [{ id: 'a', name: {}, formats: [], maxSize: 1, requires: [], by }] }],
    [
      'does a task',
      { stages: stage === undefined ? [] : [{ ...stage, tasks: [{ id: 't', name: {}, by }] }] },
    ],
    ['moves it back', { moveBack: { ...sale.moveBack, by } }],
    ['jumps', { jumps: { ...sale.jumps, consent: 'books' } }],
    ['consents to an outcome', { outcomes: outcome === undefined ? [] : [{ ...outcome, consent: 'books' }] }],
    [
      'is reminded',
      { stages: stage === undefined ? [] : [{ ...stage, overdue: [{ do: 'remind', roles: by }] }] },
    ],
    [
      'is given it by a rule',
      {
        rules: [
          { id: 'r', trigger: { kind: 'on', event: 'created' }, actions: [{ do: 'assign', to: 'books' }] },
        ],
      },
    ],
  ])('takes part in every record where it also %s', (_, more) => {
    expect(groupsOf({ ...sale, ...more })).toEqual(['group:books']);
  });

  it.each<[string, Partial<ProcessDefinition>]>([
    ['sees a field', { fields: [{ ...field, see: by }] }],
    [
      'is kept apart from an approval',
      {
        approvals: [contract, approval('price', { separation: by, steps: [[step('1', 'legal')]] })],
      },
    ],
  ])('takes part in no more because it %s', (_, more) => {
    expect(groupsOf({ ...sale, ...more })).toEqual([]);
  });
});
