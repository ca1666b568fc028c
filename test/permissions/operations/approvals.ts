import { decideApproval, recallApproval, speakOfApproval } from '../capabilities/approvals.js';
import { signedIn } from '../capabilities/everybody.js';
import { readStuck } from '../capabilities/oversight.js';
import { seeRecord, workUnasked } from '../capabilities/records.js';
import { commands, json, readsRecord, simple, type CommandOptions, type Row } from '../row.js';
import type { Capability } from '../capability.js';
import { Deal } from '../world/deal.js';
import { takesPart, type Place } from '../world/world.js';

const approval = async () => ({ approval: 'discount' });

/** A record on which the approval is pending, for everybody. */
async function pending({ side, owner }: Place): Promise<Deal> {
  return (await Deal.start(side, owner)).approvalPending();
}

function onRequest(act: string, may: Capability, options: CommandOptions): Row {
  const { scope = 'write', body, ...rest } = options;
  return {
    operation: `POST /api/v1/instances/{id}/approvals/{approval}/${act}`,
    may,
    scope,
    ...rest,
    ask: async (place) => {
      const deal = await pending(place);
      const path = `${deal.path}/approvals/discount/${act}`;
      return { ...json('POST', path, await body?.(deal, place)), subject: deal.id };
    },
  };
}

/** Asking for approvals and deciding them. */
export const approvalRows: readonly Row[] = [
  readsRecord('/approvals', seeRecord),
  readsRecord('/approvals/{approval}', seeRecord, '/approvals/discount'),
  commands('/approvals/{approval}/request', workUnasked, {
    named: approval,
    given: async (deal, { role }) => {
      if (takesPart(role)) await deal.given('approvals/discount/recall');
    },
  }),
  onRequest('decide', decideApproval, {
    scope: 'decide',
    body: async (deal) => ({ verdict: 'approve', covered: await deal.covered() }),
  }),
  onRequest('reassign', decideApproval, {
    scope: 'decide',
    body: ({ side }) => ({ to: side.who('otherManager').id, reason: 'away' }),
  }),
  onRequest('add-approver', decideApproval, {
    scope: 'decide',
    body: ({ side }) => ({ user: side.who('otherManager').id }),
  }),
  onRequest('recall', recallApproval, {}),
  onRequest('comment', speakOfApproval, { lasting: true, body: () => ({ text: 'a word' }) }),
  onRequest('copy', speakOfApproval, {
    lasting: true,
    body: ({ side }) => ({ to: [side.who('otherManager').id] }),
  }),
  onRequest('nudge', speakOfApproval, {}),
  simple('GET /api/v1/inbox', signedIn, { scope: 'read' }),
  {
    operation: 'POST /api/v1/inbox/decisions',
    may: decideApproval,
    scope: 'decide',
    ask: async (place) => {
      const deal = await pending(place);
      const item = {
        instance: deal.id,
        approval: 'discount',
        verdict: 'approve',
        covered: await deal.covered(),
      };
      return { ...json('POST', '/api/v1/inbox/decisions', { items: [item] }), subject: deal.id };
    },
  },
  simple('GET /api/v1/approvals/unresolved', readStuck, { scope: 'read' }),
];
