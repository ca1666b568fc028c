import type { Field } from '../../model/field.js';
import type { ArtifactVersion, EvidencePiece } from '../../model/instance-state.js';
import type { ArtifactKind, EvidenceKind, ProcessDefinition, Stage } from '../../model/process-definition.js';
import type { Value, Values } from '../../model/value.js';
import { field, options } from '../../values/test-support/read.js';
import type { Scope } from '../expression.js';

/** The columns of the sample's table `decisionChain`. */
export const chainColumns: readonly Field[] = [
  field('person', 'contact'),
  field('role', 'choice', { options: options('decide', 'buy', 'use') }),
  field('relation', 'scale', { options: options('known', 'dated', 'trusted', 'allied') }),
  field('share', 'number'),
  field('fee', 'money'),
];

const fields: readonly Field[] = [
  field('amount', 'money'),
  field('budget', 'money'),
  field('foreign', 'money'),
  field('days-late', 'number'),
  field('score', 'number'),
  field('discount', 'percent'),
  field('schedule', 'text'),
  field('closeOn', 'date'),
  field('bidDeadline', 'datetime'),
  field('explicit', 'yesno'),
  field('awardBy', 'choice', { options: options('tender', 'negotiated') }),
  field('interest', 'scale', { options: options('cold', 'warm', 'hot') }),
  field('fit', 'multichoice', { options: options('strategy', 'market', 'technology') }),
  field('competitors', 'list', { element: 'text' }),
  field('presalesLead', 'user'),
  field('package', 'text'),
  field('decisionChain', 'table', { columns: chainColumns }),
  field('best', 'row', { table: 'decisionChain' }),
];

function evidence(id: string, kindFields: readonly Field[]): EvidenceKind {
  return { id, name: {}, fields: kindFields, provenance: 'rep-asserted', requires: [] };
}

function artifact(id: string): ArtifactKind {
  return { id, name: {}, formats: [], maxSize: 1000, requires: [] };
}

function stage(id: string): Stage {
  return { id, name: {}, forecast: 'pipeline', tasks: [], entry: [], exit: [] };
}

/** The fields of the sample's evidence `meeting`. */
export const meetingFields: readonly Field[] = [
  field('person', 'row', { table: 'decisionChain' }),
  field('outcome', 'text'),
  field('rating', 'number'),
];

/** A definition with one of everything an expression can read. */
export const sample: ProcessDefinition = {
  key: 'sample',
  version: 1,
  language: 'en',
  name: { en: 'Sample' },
  subject: 'opportunity',
  settings: [
    { id: 'affordable', type: 'percent', value: '0.6' },
    { id: 'financeFrom', type: 'money', value: { amount: '500000.00', currency: 'CNY' } },
    { id: 'patience', type: 'duration', value: 'P14D' },
    { id: 'strict', type: 'yesno', value: true },
  ],
  roles: [],
  fields,
  evidence: [
    evidence('meeting', meetingFields),
    evidence('receipt', [field('amount', 'money'), field('note', 'text')]),
    evidence('write-off', [field('amount', 'money')]),
    evidence('twice', []),
  ],
  artifacts: [artifact('proposal'), artifact('bid'), artifact('meeting-notes'), artifact('twice')],
  stages: [stage('set-up'), stage('proposal'), stage('tender')],
  outcomes: [],
  moveBack: { allowed: true, asks: [], requires: [] },
  jumps: { default: { rule: 'forbidden' }, exceptions: {} },
  figures: {},
};

/** What an expression of the sample is evaluated over, at noon of 21 November 2026 in Shanghai. */
export function scope(
  values: Values = {},
  more: Partial<Omit<Scope, 'state'>> & { state?: Partial<Scope['state']> } = {},
): Scope {
  return {
    definition: sample,
    evidence: [],
    now: '2026-11-21T04:00:00.000Z',
    zone: 'Asia/Shanghai',
    ...more,
    state: {
      fields: values,
      artifacts: {},
      owner: 'user-1',
      stage: 'proposal',
      stageEnteredAt: '2026-11-01T01:00:00.000Z',
      createdAt: '2026-10-01T01:00:00.000Z',
      probability: '0.3',
      ...more.state,
    },
  };
}

/** A piece of evidence of the sample. */
export function piece(kind: string, occurredAt: string, values: Values = {}): EvidencePiece {
  return {
    id: `${kind}@${occurredAt}`,
    kind,
    values,
    provenance: 'rep-asserted',
    occurredAt,
    recordedAt: occurredAt,
    recordedBy: 'user-1',
  };
}

/** A version of an artifact of the sample. */
export function attached(id: string, version: number, attachedAt: string): Record<string, ArtifactVersion> {
  return {
    [id]: {
      artifact: id,
      version,
      sha256: '',
      size: 1,
      fileName: 'f',
      mediaType: 'm',
      attachedAt,
      attachedBy: 'user-1',
    },
  };
}

/** Money in yuan. */
export function cny(amount: string): Value {
  return { amount, currency: 'CNY' };
}

/** The decision chain of the sample: a decider who is trusted, a buyer merely known, a user of whom nothing is known. */
export const chain: Value = [
  {
    id: '00000000-0000-7000-8000-000000000001',
    role: 'decide',
    relation: 'trusted',
    share: '0.5',
    fee: cny('10.00'),
  },
  {
    id: '00000000-0000-7000-8000-000000000002',
    role: 'buy',
    relation: 'known',
    share: '0.25',
    fee: cny('2.50'),
  },
  { id: '00000000-0000-7000-8000-000000000003', role: 'use' },
];
