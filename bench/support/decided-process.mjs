/** A definition whose first stage is left through eight criteria, one or two of each common kind. */
const field = (id, type, more = {}) => ({
  id,
  name: { en: id },
  type,
  required: false,
  requires: [],
  ...more,
});
const option = (id) => ({ id, name: { en: id } });
const criterion = (id, more) => ({ id, path: `stages.proposal.exit.${id}`, ...more });
const where = (path, ...operands) => ({
  kind: 'map',
  entries: [{ path: path.split('.'), test: { op: 'in', operands } }],
});
const stage = (id, probability, exit = []) => ({
  id,
  name: { en: id },
  probability,
  forecast: 'pipeline',
  tasks: id === 'proposal' ? [{ id: 'org-chart', name: { en: 'Draw the chart' } }] : [],
  entry: [],
  exit,
});

export const definition = {
  key: 'bench-decide',
  version: 1,
  language: 'en',
  name: { en: 'Eight criteria' },
  subject: 'opportunity',
  settings: [{ id: 'affordable', type: 'percent', value: '0.6' }],
  roles: [],
  fields: [
    field('amount', 'money'),
    field('budget', 'money'),
    field('schedule', 'text'),
    field('closeOn', 'date'),
    field('chain', 'table', {
      columns: [
        field('person', 'contact'),
        field('role', 'choice', { options: ['decide', 'buy', 'champion'].map(option) }),
        field('relation', 'scale', { options: ['known', 'dated', 'trusted', 'allied'].map(option) }),
      ],
    }),
  ],
  evidence: [
    {
      id: 'meeting',
      name: { en: 'Meeting' },
      fields: [field('person', 'row', { table: 'chain' }), field('outcome', 'text')],
      provenance: 'rep-asserted',
      expires: { after: 'P90D' },
      requires: [],
    },
    {
      id: 'signature',
      name: { en: 'Signature' },
      fields: [field('side', 'choice', { options: ['ours', 'theirs'].map(option) })],
      provenance: 'rep-asserted',
      requires: [],
    },
  ],
  artifacts: [{ id: 'proposal', name: { en: 'Proposal' }, formats: [], maxSize: 1e6, requires: [] }],
  stages: [
    stage('proposal', '0.3', [
      criterion('information', { kind: 'fields', fields: ['budget', 'schedule', 'closeOn'] }),
      criterion('decider-named', {
        kind: 'rows',
        table: 'chain',
        where: where('role', 'decide'),
        atLeast: 1,
      }),
      criterion('decider-met', {
        kind: 'evidence',
        evidence: 'meeting',
        where: where('person.role', 'decide'),
        atLeast: 1,
      }),
      criterion('signed', { kind: 'evidence', evidence: 'signature', eachOf: 'side', atLeast: 1 }),
      criterion('filed', { kind: 'artifact', artifact: 'proposal' }),
      criterion('chart', { kind: 'task', stage: 'proposal', task: 'org-chart' }),
      criterion('affordable', { kind: 'check', expression: 'budget >= amount * affordable' }),
      criterion('backed', {
        kind: 'any',
        of: [
          { id: '1', path: 'stages.proposal.exit.backed.1', kind: 'fields', fields: ['schedule'] },
          {
            id: '2',
            path: 'stages.proposal.exit.backed.2',
            kind: 'rows',
            table: 'chain',
            where: where('role', 'champion'),
            atLeast: 1,
          },
        ],
      }),
    ]),
    ...['tender', 'negotiation', 'implementation'].map((id, place) => stage(id, `0.${5 + place}`)),
  ],
  outcomes: [
    {
      id: 'won',
      name: { en: 'Won' },
      result: 'won',
      from: ['implementation'],
      requires: [],
      asks: [],
      reopens: false,
    },
    {
      id: 'lost',
      name: { en: 'Lost' },
      result: 'lost',
      from: ['proposal', 'tender'],
      requires: [],
      asks: [],
      reopens: true,
    },
  ],
  moveBack: { allowed: true, asks: [], requires: [] },
  jumps: { default: { rule: 'forbidden' }, exceptions: {} },
  figures: { amount: 'amount', closeOn: 'closeOn' },
};

const user = '01930000-0000-7000-8000-000000000001';
const row = '01930000-0000-7000-8000-0000000000a1';
const at = '2026-11-01T08:00:00.000Z';
const piece = (id, kind, values, more = {}) => ({
  id: `01930000-0000-7000-8000-0000000000${id}`,
  kind,
  values,
  provenance: 'rep-asserted',
  occurredAt: at,
  recordedAt: at,
  recordedBy: user,
  ...more,
});

/** Who asks, when, and the evidence there is. */
export const facts = {
  now: '2026-11-21T08:00:00.000Z',
  zone: 'Asia/Shanghai',
  actor: { user, roles: ['rep'], groups: [] },
  managersOfOwner: [],
  evidence: [
    piece('b1', 'meeting', { person: row, outcome: 'agreed' }, { expiresAt: '2027-01-30T08:00:00.000Z' }),
    piece('b2', 'signature', { side: 'ours' }),
    piece('b3', 'signature', { side: 'theirs' }),
  ],
};

/** An instance in the first stage that meets everything. */
export const metState = (stateValue) => ({
  id: '01930000-0000-7000-8000-0000000000c1',
  definition: { key: definition.key, version: 1, digest: 'bench' },
  reference: 'OPP-2026-0001',
  name: 'Bench',
  owner: user,
  seq: 7,
  status: 'open',
  stage: 'proposal',
  stateValue,
  stageEnteredAt: at,
  probability: '0.3',
  forecast: 'pipeline',
  createdAt: at,
  recordedAt: at,
  fields: {
    amount: { amount: '800000.00', currency: 'CNY' },
    budget: { amount: '700000.00', currency: 'CNY' },
    schedule: 'Decision in December',
    closeOn: '2026-12-20',
    chain: [{ id: row, person: '01930000-0000-7000-8000-0000000000d1', role: 'decide', relation: 'trusted' }],
  },
  figures: definition.figures,
  tasks: { 'proposal/org-chart': { at, by: user } },
  artifacts: {
    proposal: {
      artifact: 'proposal',
      version: 1,
      sha256: '00',
      size: 10,
      fileName: 'p.pdf',
      mediaType: 'application/pdf',
      attachedAt: at,
      attachedBy: user,
    },
  },
});

/** The same instance with nothing filled in, so that the gate refuses it. */
export const bareState = (stateValue) => ({ ...metState(stateValue), fields: {}, tasks: {}, artifacts: {} });
