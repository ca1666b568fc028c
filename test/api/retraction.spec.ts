import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import { attach, givenOpportunity } from '../support/opportunity.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

interface Explained {
  readonly criteria: readonly {
    readonly id: string;
    readonly verdict: string;
    readonly code?: string;
    readonly message: { en: string; zh: string };
  }[];
}

describe('evidence', () => {
  it('stops counting the moment it is retracted or has expired, and the explanation says why', async () => {
    const rep = product.as('rep');
    product.clock.set('2026-03-02T01:00:00.000Z');
    const customer = (await rep.post('/api/v1/customers', { name: '华东仪器' })).as<{ id: string }>().id;
    const person = (await rep.post(`/api/v1/customers/${customer}/contacts`, { name: '张总' })).as<{
      id: string;
    }>().id;
    const chain = [{ person, role: 'decide', relation: 'dated' }];
    const negotiated = {
      awardBy: 'negotiated',
      decisionChain: chain,
      need: '三条产线的质检靠人工，漏检率高',
      budget: { amount: '700000', currency: 'CNY' },
    };
    const more = {
      schedule: '六月立项，八月招标，年底上线',
      closeOn: '2026-09-30',
      competitors: ['甲公司'],
      priorities: ['检出率'],
      fit: ['strategy', 'market', 'technology'],
    };
    const path = `/api/v1/instances/${await givenOpportunity(rep, { ...negotiated, ...more })}`;
    const row =
      (await rep.get(path)).as<{ fields: { decisionChain: { id: string }[] } }>().fields.decisionChain[0]
        ?.id ?? '';
    const record = async (evidence: string, values: object, rest: object = {}) => {
      const answer = await rep.post(`${path}/evidence`, { evidence, values, ...rest });
      expect([answer.status, answer.json]).toEqual([201, expect.anything()]);
      return answer.as<CommandResult>().created?.evidence ?? '';
    };
    const standing = async (criterion: string, target: string) => {
      const { criteria } = (await rep.get(`${path}/explain?target=${target}`)).as<Explained>();
      return criteria.find(({ id }) => id === criterion);
    };

    const approvedByManager = async (approval: string, answers: object) => {
      const address = `${path}/approvals/${approval}`;
      expect((await rep.post(`${address}/request`)).status).toBe(201);
      const page = await rep.get(address);
      const { digest } = page.as<{ request: { digest: string } }>().request;
      const decision = { verdict: 'approve', covered: digest, answers };
      expect((await product.as('manager').post(`${address}/decide`, decision)).status).toBe(200);
    };

    expect((await rep.post(`${path}/advance`)).status).toBe(200);
    expect((await attach(rep, path.split('/').at(-1) ?? '', 'need-document')).status).toBe(201);
    const need = { pain: '漏检导致客户退货', goals: '漏检率降到千分之一', standard: '检出率与误报率' };
    const first = await record('written-need', need, { provenance: 'buyer-produced', artifactVersion: 1 });
    expect(await standing('need-written', 'proposal')).toMatchObject({ verdict: 'met', evidence: [first] });
    expect(
      (await rep.post(`${path}/evidence/${first}/retraction`, { reason: '文件属于另一项目' })).status,
    ).toBe(200);
    expect(await standing('need-written', 'proposal')).toMatchObject({
      verdict: 'unmet',
      code: 'criterion.evidence-retracted',
      message: {
        zh: expect.stringContaining('文件属于另一项目'),
        en: expect.stringContaining('文件属于另一项目'),
      },
    });
    const second = await record('written-need', need, { provenance: 'buyer-produced', artifactVersion: 1 });
    const third = await record(
      'written-need',
      { ...need, pain: '漏检导致停线' },
      { provenance: 'buyer-produced', artifactVersion: 1, supersedes: second },
    );
    expect(await standing('need-written', 'proposal')).toMatchObject({ verdict: 'met', evidence: [third] });

    await rep.patch(`${path}/fields`, {
      fields: {
        decisionChain: [
          { ...chain[0], id: row },
          { person, role: 'champion', relation: 'dated' },
        ],
      },
    });
    const champion = (await rep.get(path)).as<{ fields: { decisionChain: { id: string }[] } }>().fields
      .decisionChain[1]?.id;
    await record(
      'endorsement',
      { person: champion, words: '支持你们的方案' },
      { provenance: 'buyer-produced', source: 'mail' },
    );
    await approvedByManager('presales-project', { presalesDays: 5 });
    expect((await rep.post(`${path}/advance`)).json).toMatchObject({ stage: 'proposal' });
    await record('meeting', { person: row, outcome: '同意现场测试' });
    expect(await standing('decider-met', 'tender')).toMatchObject({
      verdict: 'met',
      validUntil: '2026-05-31T01:00:00.000Z',
    });
    product.clock.set('2026-05-31T01:00:00.000Z');
    expect(await standing('decider-met', 'tender')).toMatchObject({
      verdict: 'expired',
      code: 'criterion.evidence-expired',
    });
    const refused = await rep.post(`${path}/advance`);
    expect([
      refused.status,
      refused.as<{ blockers: { id: string }[] }>().blockers.map(({ id }) => id),
    ]).toEqual([409, expect.arrayContaining(['decider-met'])]);
    product.clock.set(undefined);
  });
});
