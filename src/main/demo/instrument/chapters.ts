import type { Post } from '../customers/customer-base.js';
import type { Deal } from '../story/deal.js';
import { fileOf } from '../story/documents.js';
import type { Chapter, Road } from '../story/road.js';
import { close, complete, record, set, step, type Step } from '../story/step.js';

/** The first payment; the balance follows after acceptance. */
const PREPAID = 0.3;

/** Ways to get into touch. */
const CALLS = ['phone', 'mail', 'visit'] as const;

const target: Chapter = (deal) => {
  const { name: _name, title, email, phone, id } = deal.who('champion');
  const source = deal.plan.source ?? 'fair';
  const met = { fair: 'fair', seminar: 'other', referral: 'other', enquiry: 'phone', research: 'other' }[
    source
  ];
  const how = deal.chance.draw(CALLS);
  return [
    step(0, (moment) => ({
      type: 'create',
      fields: {
        price: deal.money(deal.chance.between(0.9, 1.12)),
        date: moment.date(0),
        brand: deal.in({ zh: '澄析', en: 'Clarisol' }),
        model: deal.subject.model,
        source,
      },
    })),
    step(
      0,
      record('follow-up', {
        how: met,
        what: deal.tell(`met-${source}`, 'use'),
        interest: 'cold',
        plan: deal.tell('plan', 'use'),
      }),
    ),
    step(3, complete('profile', deal.say('task-note'))),
    step(4, record('follow-up', { how: 'phone', what: deal.tell('no-answer', 'use'), interest: 'cold' })),
    step(
      4,
      record('follow-up', {
        how,
        what: deal.tell(`call-${how}`, 'use'),
        interest: 'some',
        plan: deal.tell('plan', 'use'),
      }),
    ),
    step(0, complete('first-contact')),
    step(
      2,
      set({
        contact: id,
        position: title,
        mobile: phone,
        email,
        address: deal.customer.region,
        fit: ['budget', 'preference'],
      }),
    ),
  ];
};

const potential: Chapter = (deal) => [
  step(
    4,
    record('need', {
      pain: deal.tell('pain', 'use'),
      goals: deal.tell('goals', 'use'),
      standard: deal.tell('standard', 'use'),
    }),
  ),
  step(0, complete('explore-need')),
  step(3, set({ budget: deal.money(deal.plan.budget ?? deal.chance.between(1.02, 1.15)) })),
  step(
    0,
    set({
      decisionChain: deal.chain('attitude', {
        use: 'neutral',
        technical: 'unknown',
        decide: 'unknown',
        champion: 'supportive',
      }),
    }),
  ),
  step(0, complete('draw-chain')),
  step(
    6,
    record('follow-up', {
      how: 'visit',
      what: deal.tell('trial', 'use'),
      interest: 'clear',
      plan: deal.tell('plan-to-quote', 'use'),
    }),
  ),
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
  step(0, complete('win-champion', deal.who('champion').name)),
  step(2, set({ price: deal.money() })),
  step(0, (moment) => fileOf(deal, 'quotation', deal.chance.next() < 0.6 ? 'xlsx' : 'pdf', { at: moment })),
];

const interested: Chapter = (deal) => [
  step(3, complete('demo', deal.say('task-note'))),
  step(2, set({ competitors: deal.subject.rivals })),
  step(0, complete('compare')),
  step(4, record('reaction', { dislikes: deal.tell('dislikes', 'use') })),
  step(0, complete('ask-reaction')),
  step(5, (moment) =>
    record(
      'solution-accepted',
      { person: deal.row('decide'), words: deal.tell('accepted', 'decide') },
      { provenance: 'buyer-produced', source: deal.mailFrom('decide', moment.date(0)) },
    ),
  ),
  step(5, (moment) => fileOf(deal, 'purchase-request', 'pdf', { at: moment })),
];

const links: readonly Post[] = ['champion', 'use', 'technical', 'finance', 'decide'];

function handled(deal: Deal, post: Post): Step {
  return step(
    4,
    record('link-handled', { person: deal.row(post), result: deal.tell(`handled-${post}`, post) }),
  );
}

const project: Chapter = (deal) => {
  const procurement = deal.plan.bought ?? 'tender';
  const tendered = procurement === 'tender';
  return [
    step(2, complete('support-request', deal.say('task-note'))),
    step(3, (moment) =>
      set({
        closeOn: deal.expected,
        procurement,
        decisionChain: deal.chain('attitude', {
          use: 'neutral',
          technical: 'neutral',
          decide: 'neutral',
          finance: 'unknown',
          champion: 'supportive',
        }),
        ...(tendered ? { tenderOn: moment.date(45) } : {}),
      }),
    ),
    ...links.map((post) => handled(deal, post)),
    step(0, complete('work-chain')),
    step(6, (moment) =>
      record(
        'budget-approval',
        { amount: deal.money(deal.plan.budget ?? 1.04), approvedBy: deal.say('approver') },
        {
          provenance: 'buyer-produced',
          source: deal.mailFrom('decide', moment.date(0)),
          id: deal.remember('budget-approval'),
        },
      ),
    ),
    ...(tendered ? [step(3, (moment) => fileOf(deal, 'tender-parameters', 'docx', { at: moment }))] : []),
    step(
      2,
      set({
        decisionChain: deal.chain('attitude', {
          use: 'supportive',
          technical: 'neutral',
          decide: 'supportive',
          finance: 'neutral',
          champion: 'supportive',
        }),
      }),
    ),
  ];
};

const approving: Chapter = (deal) => [
  step(3, complete('parameters', deal.say('task-note'))),
  step(
    4,
    record('follow-up', {
      how: 'visit',
      what: deal.tell('handled-buy', 'use'),
      interest: 'clear',
      plan: deal.tell('plan-to-bid', 'use'),
    }),
  ),
  step(4, complete('bid')),
  deal.plan.bought === undefined || deal.plan.bought === 'tender'
    ? step(10, (moment) => fileOf(deal, 'award-notice', 'pdf', { at: moment }))
    : step(8, (moment) =>
        record(
          'first-choice',
          { person: deal.row('decide'), words: deal.tell('chosen', 'decide') },
          { provenance: 'buyer-produced', source: deal.mailFrom('decide', moment.date(0)) },
        ),
      ),
];

function paid(deal: Deal, kind: 'prepayment' | 'balance'): Step {
  return step(
    7,
    ({ at }) => {
      const first = deal.money(PREPAID);
      const rest = { ...first, amount: String(deal.plan.amount - Number(first.amount)) };
      const bankRef = `B${at.slice(2, 10).replaceAll('-', '')}-${Math.floor(deal.chance.between(1000, 9999))}`;
      return record('payment', { kind, amount: kind === 'prepayment' ? first : rest, bankRef });
    },
    'meng',
  );
}

const negotiating: Chapter = (deal) => [
  step(3, complete('negotiation-plan', deal.say('task-note'))),
  step(4, set({ deliveryTerms: deal.say('delivery'), paymentTerms: deal.say('payment') })),
  step(3, (moment) => fileOf(deal, 'contract', 'docx', { at: moment })),
  step(3, record('signature', { side: 'ours', signer: deal.say('signer') })),
  step(3, record('signature', { side: 'theirs', signer: deal.who('decide').name })),
  paid(deal, 'prepayment'),
];

const closed: Chapter = (deal) => [
  step(1, complete('order')),
  step(20, (moment) =>
    record(
      'delivery',
      { received: deal.tell('received', 'use') },
      { provenance: 'buyer-produced', source: deal.mailFrom('use', moment.date(0)) },
    ),
  ),
  step(5, complete('install')),
  step(8, (moment) => fileOf(deal, 'acceptance', 'pdf', { at: moment })),
];

/** The seven stages of the instrument funnel as the laboratory team walks them. */
export const instrumentRoad: Road = {
  definition: 'instrument-funnel',
  chapters: { target, potential, interested, project, approving, negotiating, closed },
  success: (deal) => [paid(deal, 'balance'), step(14, complete('satisfaction')), step(0, close('completed'))],
};
