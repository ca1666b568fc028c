import { ask, decided, reviewed } from '../story/approval.js';
import type { Chapter, Road } from '../story/road.js';
import { fileOf } from '../story/documents.js';
import { close, complete, record, set, step } from '../story/step.js';

const PRESALES_DAYS = ['6', '8', '10', '12', '15'];

const development: Chapter = (deal) => [
  step(0, {
    type: 'create',
    fields: { amount: deal.money(deal.chance.between(0.85, 1.15)), need: deal.say('need') },
  }),
  step(2, complete('dossiers', deal.say('task-note'))),
  step(3, set({ decisionChain: deal.chain('relation', { use: 'known' }) })),
  step(
    0,
    record('meeting', {
      person: deal.row('use'),
      outcome: deal.tell('first-visit', 'use'),
      commitment: deal.tell('commitment', 'use'),
    }),
  ),
  step(0, complete('first-visit')),
  step(5, (moment) =>
    set({
      budget: deal.money(deal.plan.budget ?? deal.chance.between(0.86, 1.1)),
      schedule: deal.in({
        zh: `${moment.month(1)}立项，${moment.month(3)}${deal.plan.bought === 'negotiated' ? '议标' : '招标'}，${moment.month(6)}投运`,
        en: `Project approved in ${moment.month(1)}, ${deal.plan.bought === 'negotiated' ? 'negotiated' : 'tender'} in ${moment.month(3)}, running by ${moment.month(6)}`,
      }),
      competitors: deal.subject.rivals,
    }),
  ),
  step(
    3,
    set({
      priorities: deal.subject.priorities,
      awardBy: deal.plan.bought ?? 'tender',
      closeOn: deal.expected,
    }),
  ),
  step(0, complete('org-chart')),
  step(
    3,
    set({
      fit: ['strategy', 'market', 'technology'],
      decisionChain: deal.chain('relation', { decide: 'known', buy: 'known', use: 'dated' }),
    }),
  ),
];

const setUp: Chapter = (deal) => [
  step(1, { type: 'appoint', field: 'presalesLead', colleague: deal.presales }, 'manager'),
  ask('presales-project', deal.say('ask-presales')),
  decided('presales-project', 'manager', {
    comment: deal.say('grant-presales'),
    answers: { presalesDays: deal.chance.draw(PRESALES_DAYS) },
    hours: deal.chance.between(2, 9),
  }),
  step(3, complete('pain-interview', deal.say('task-note'))),
  step(3, (moment) =>
    fileOf(deal, 'need-document', deal.chance.next() < 0.5 ? 'docx' : 'pdf', { at: moment }),
  ),
  step(0, (moment) =>
    record(
      'written-need',
      {
        pain: deal.tell('pain', 'use'),
        goals: deal.tell('goals', 'use'),
        standard: deal.tell('standard', 'use'),
      },
      { provenance: 'buyer-produced', artifactVersion: 1, source: deal.mailFrom('use', moment.date(0)) },
    ),
  ),
  step(
    4,
    set({
      decisionChain: deal.chain('relation', {
        decide: 'known',
        buy: 'known',
        use: 'dated',
        champion: 'dated',
      }),
    }),
  ),
  step(
    0,
    record('meeting', { person: deal.row('champion'), outcome: deal.tell('champion-met', 'champion') }),
  ),
  step(0, complete('find-champion', deal.who('champion').name)),
  step(4, complete('win-plan', deal.say('win-plan'))),
  step(3, (moment) =>
    record(
      'endorsement',
      { person: deal.row('champion'), words: deal.tell('endorsement', 'champion') },
      {
        id: deal.remember('endorsement'),
        provenance: 'buyer-produced',
        source: deal.mailFrom('champion', moment.date(0)),
      },
    ),
  ),
];

const proposal: Chapter = (deal) => [
  step(5, complete('preview', deal.say('task-note'))),
  step(2, set({ amount: deal.money() })),
  step(0, (moment) => fileOf(deal, 'proposal', deal.chance.next() < 0.6 ? 'pdf' : 'docx', { at: moment })),
  step(
    5,
    record('meeting', {
      person: deal.row('decide'),
      outcome: deal.tell('decider-met', 'decide'),
      commitment: deal.tell('commitment', 'decide'),
    }),
  ),
  step(0, complete('present')),
  step(
    0,
    set({
      decisionChain: deal.chain('relation', {
        decide: 'dated',
        buy: 'known',
        use: 'dated',
        champion: 'trusted',
        oppose: 'known',
      }),
    }),
  ),
  step(4, record('reaction', { dislikes: deal.tell('dislikes', 'use') })),
  step(0, complete('record-reaction')),
  step(3, record('meeting', { person: deal.row('buy'), outcome: deal.tell('buyer-met', 'buy') })),
];

const openTender: Chapter = (deal) => [
  step(2, (moment) => set({ bidDeadline: moment.evening(18) })),
  step(1, complete('tender-analysis', deal.say('task-note')), 'presales'),
  step(6, complete('bid-review'), 'presales'),
  step(2, (moment) => fileOf(deal, 'bid', 'pdf', { at: moment })),
  step(
    4,
    record('meeting', { person: deal.row('champion'), outcome: deal.tell('bid-followed', 'champion') }),
  ),
  step(9, (moment) => fileOf(deal, 'award-notice', 'pdf', { at: moment })),
];

const negotiatedAward: Chapter = (deal) => [
  step(4, complete('tender-analysis', deal.say('task-note')), 'presales'),
  step(6, record('meeting', { person: deal.row('decide'), outcome: deal.tell('decider-again', 'decide') })),
  step(
    0,
    set({
      decisionChain: deal.chain('relation', {
        decide: 'trusted',
        buy: 'dated',
        use: 'dated',
        champion: 'allied',
      }),
    }),
  ),
  step(7, (moment) =>
    record(
      'endorsement',
      { person: deal.row('decide'), words: deal.tell('award', 'decide') },
      { provenance: 'buyer-produced', source: deal.mailFrom('decide', moment.date(0)) },
    ),
  ),
];

const tender: Chapter = (deal) =>
  deal.plan.bought === 'negotiated' ? negotiatedAward(deal) : openTender(deal);

/** Who reviews a contract, by its amount. */
export const contractReview: Chapter = (deal) =>
  reviewed('contract-signing', deal, [
    { by: 'manager', says: 'grant-contract' },
    { by: 'legal', says: 'grant-legal' },
    { by: 'meng', from: 500_000, says: 'grant-finance' },
    { by: 'qin', from: 5_000_000, says: 'grant-executive' },
    { by: 'hale', from: 5_000_000, says: 'grant-executive' },
    { by: 'gu', from: 5_000_000, says: 'grant-executive' },
  ]);

const negotiation: Chapter = (deal) => [
  step(2, complete('negotiation-plan', deal.say('task-note'))),
  step(5, record('meeting', { person: deal.row('buy'), outcome: deal.tell('terms-met', 'buy') })),
  step(3, complete('clauses')),
  step(4, (moment) => fileOf(deal, 'contract', 'docx', { at: moment })),
  ask('contract-signing', deal.say('ask-contract')),
  ...contractReview(deal),
  step(4, record('signature', { side: 'ours', signer: deal.say('signer') }), 'luo'),
  step(3, record('signature', { side: 'theirs', signer: deal.who('decide').name }), 'luo'),
];

const implementation: Chapter = (deal) => [
  step(2, complete('hand-over', deal.say('task-note'))),
  step(12, record('meeting', { person: deal.row('use'), outcome: deal.tell('site-progress', 'use') })),
  step(14, record('meeting', { person: deal.row('use'), outcome: deal.tell('site-tested', 'use') })),
  step(10, (moment) => fileOf(deal, 'acceptance', 'pdf', { at: moment }), 'presales'),
];

/** The six stages of the key-account sale as the automation team walks them. */
export const keyAccountRoad: Road = {
  definition: 'key-account-six-stage',
  chapters: { development, 'set-up': setUp, proposal, tender, negotiation, implementation },
  success: (deal) => [
    step(14, complete('satisfaction')),
    step(1, complete('referrals', deal.say('task-note'))),
    step(0, close('won')),
  ],
};
