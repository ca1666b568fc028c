import { ask, reviewed } from '../story/approval.js';
import type { Deal } from '../story/deal.js';
import { fileOf } from '../story/documents.js';
import type { Chapter, Road } from '../story/road.js';
import { close, record, set, step, type Deed, type Step } from '../story/step.js';

/** A clause that was gone through with the customer. */
function checked(deal: Deal, clause: string): Step {
  return step(1, record('clause-review', { clause, finding: deal.tell(clause, 'buy') }));
}

/** A signature under the contract as it was reviewed. */
function signature(side: 'ours' | 'theirs', signer: string): Deed {
  return record('signature', { side, signer }, { artifactVersion: 1 });
}

const drafting: Chapter = (deal) => [
  step(0, { type: 'create', fields: { amount: deal.money() } }),
  step(1, (moment) =>
    set({
      counterparty: deal.in({ zh: `${deal.customer.name}有限公司`, en: `${deal.customer.name} Ltd.` }),
      prepayment: `${(deal.plan.prepayment ?? 0.3) * 100}%`,
      paymentTerms: deal.say('payment-terms'),
      deliveryOn: moment.date(90),
      signOn: deal.expected,
    }),
  ),
  checked(deal, 'price'),
  checked(deal, 'delivery'),
  step(1, set({ service: deal.say('service-terms'), liability: deal.chance.draw(['10%', '20%', '30%']) })),
  checked(deal, 'service'),
  checked(deal, 'breach'),
  step(1, (moment) => fileOf(deal, 'contract', 'docx', { at: moment })),
];

const review: Chapter = (deal) => [
  ask('contract-review', deal.say('ask-review')),
  ...reviewed('contract-review', deal, [
    { by: 'manager', says: 'grant-contract' },
    { by: 'legal', says: 'grant-legal' },
    { by: 'meng', from: 500_000, says: 'grant-finance' },
    { by: 'zhou', from: 2_000_000, says: 'grant-director' },
    { by: 'qin', from: 10_000_000, says: 'grant-executive' },
    { by: 'gu', from: 10_000_000, says: 'grant-executive' },
  ]),
];

const signing: Chapter = (deal) => [
  step(2, (moment) =>
    record(
      'authority',
      { signer: deal.who('decide').name },
      { provenance: 'buyer-produced', source: deal.mailFrom('buy', moment.date(0)) },
    ),
  ),
  step(2, signature('ours', deal.say('signer')), 'luo'),
  step(3, signature('theirs', deal.who('decide').name), 'luo'),
];

const archiving: Chapter = (deal) => [
  step(2, (moment) => fileOf(deal, 'signed-copy', 'pdf', { at: moment }), 'yao'),
];

/** The four stages of a contract. */
export const contractRoad: Road = {
  definition: 'contract-signing',
  chapters: { drafting, review, signing, archiving },
  success: () => [step(1, close('signed'))],
};
