import { compileProcess, type CompiledProcess } from '../../../../engine/compile-process.js';
import { parseTest } from '../../../../engine/conditions/parse-test.js';
import { criterionKinds } from '../../../../engine/criteria/kinds.js';
import { field, stage } from '../../../../engine/fixture/pump-sale.js';
import type { Condition } from '../../../../engine/model/condition.js';
import type { Criterion, CriterionKind } from '../../../../engine/model/criterion.js';
import type { Field } from '../../../../engine/model/field.js';
import type { EvidenceKind, ProcessDefinition } from '../../../../engine/model/process-definition.js';

/** A criterion as it stands in a definition file, without the reading of the file. */
export type Written = Readonly<Record<string, unknown>>;

/** A condition as it is written: a map of tests, or an expression. */
export function condition(written: unknown): Condition {
  if (typeof written === 'string') return { kind: 'expression', source: written };
  const entries = Object.entries(written as Written).map(([path, raw]) => {
    const test = parseTest(raw);
    if (test === undefined) throw new Error(`${path} is no test`);
    return { path: path.split('.'), test };
  });
  return { kind: 'map', entries };
}

function kindOf(written: Written): CriterionKind {
  const kind = criterionKinds
    .map((one) => one.kind)
    .find((one) => one in written && (one !== 'atLeast' || 'of' in written));
  if (kind === undefined) throw new Error(`${JSON.stringify(written)} is no criterion`);
  return kind;
}

/** One criterion. */
export function criterion(written: Written, path = 'it'): Criterion {
  const kind = kindOf(written);
  const { [kind]: subject, if: applies, where, every, of, ...rest } = written;
  const parts = (kind === 'atLeast' ? of : subject) as readonly Written[];
  const isGroup = kind === 'any' || kind === 'all' || kind === 'none' || kind === 'atLeast';
  const own = {
    ...(kind === 'check' && { expression: subject }),
    ...(kind === 'rows' && { table: subject, atLeast: 1 }),
    ...((kind === 'evidence' || kind === 'linked') && {
      [kind === 'linked' ? 'link' : kind]: subject,
      atLeast: 1,
    }),
    ...(kind === 'task' && { stage: 'first', task: subject }),
    ...(['fields', 'artifact', 'approval'].includes(kind) && { [kind]: subject }),
    ...(isGroup && { of: parts.map((part, place) => criterion(part, `${path}.${place + 1}`)) }),
    ...(kind === 'atLeast' && { count: subject }),
  };
  return {
    kind,
    id: path.split('.').at(-1),
    path,
    ...own,
    ...rest,
    ...(applies !== undefined && { if: condition(applies) }),
    ...(where !== undefined && { where: condition(where) }),
    ...(every !== undefined && { every: condition(every) }),
  } as Criterion;
}

/** A gate: its criteria by name. */
export function gate(written: Readonly<Record<string, Written>>): readonly Criterion[] {
  return Object.entries(written).map(([id, one]) => criterion(one, id));
}

/** Options of a choice. */
export function options(...ids: readonly string[]): Pick<Field, 'options'> {
  return { options: ids.map((id) => ({ id, name: { en: id } })) };
}

/** A kind of evidence with its defaults filled in. */
export function evidence(id: string, more: Partial<EvidenceKind> = {}): EvidenceKind {
  return { id, name: { en: id }, provenance: 'rep-asserted', fields: [], requires: [], ...more };
}

/** The definition that the specs of the static checks are about, with what a spec changes. */
export function sampleDefinition(more: Partial<ProcessDefinition> = {}): ProcessDefinition {
  return {
    key: 'sample',
    version: 1,
    language: 'en',
    name: { en: 'Sample', zh: '示例' },
    subject: 'opportunity',
    settings: [
      { id: 'affordable', type: 'percent', value: '0.6' },
      { id: 'floor', type: 'money', value: { amount: '100.00', currency: 'CNY' } },
    ],
    roles: [
      { id: 'rep', name: { en: 'rep' }, source: { is: 'owner' } },
      { id: 'manager', name: { en: 'manager' }, source: { is: 'manager-of-owner', level: 1 } },
      { id: 'legal', name: { en: 'legal' }, source: { is: 'group', group: 'legal' } },
    ],
    fields: [
      field('amount', 'money', { min: '0' }),
      field('budget', 'money'),
      field('score', 'number', { min: '0', max: '10' }),
      field('level', 'number'),
      field('share', 'percent', { min: '0', max: '1' }),
      field('due', 'date'),
      field('start', 'date'),
      field('deadline', 'datetime'),
      field('agreed', 'yesno'),
      field('way', 'choice', options('tender', 'negotiated')),
      field('grade', 'scale', options('D', 'C', 'B', 'A')),
      field('code', 'text', { pattern: '[A-Z]{3}' }),
      field('note', 'text'),
      field('fit', 'multichoice', options('x', 'y', 'z')),
      field('tags', 'list', { element: 'text' }),
      field('must', 'number', { required: true }),
      field('chain', 'table', {
        columns: [
          field('role', 'choice', { required: true, ...options('decide', 'buy') }),
          field('relation', 'scale', options('known', 'dated', 'trusted')),
          field('weight', 'number'),
        ],
      }),
    ],
    evidence: [
      evidence('meeting', {
        fields: [
          field('person', 'row', { table: 'chain' }),
          field('side', 'choice', { required: true, ...options('ours', 'theirs') }),
          field('minutes', 'number', { min: '0', max: '60' }),
        ],
      }),
      evidence('visit', { expires: { after: 'P30D' } }),
    ],
    artifacts: [{ id: 'offer', name: { en: 'offer' }, formats: ['pdf'], maxSize: 1000, requires: [] }],
    stages: [
      stage('first', { probability: '0.1', tasks: [{ id: 'chart', name: { en: 'chart' } }] }),
      stage('second', { probability: '0.5' }),
    ],
    outcomes: [],
    moveBack: { allowed: true, asks: [], requires: [] },
    jumps: { default: { rule: 'forbidden' }, exceptions: {} },
    figures: {},
    approvals: [
      {
        id: 'discount',
        name: { en: 'discount' },
        covers: [],
        steps: [[{ id: '1', path: 'approvals.discount.steps.1', by: ['manager'], quorum: { kind: 'any' } }]],
        asks: [],
        questions: [],
        separation: ['requester', 'owner'],
      },
    ],
    links: [{ id: 'delivery', name: { en: 'delivery' }, process: 'delivery', min: 0, max: 2, carries: {} }],
    ...more,
  };
}

/** The same, compiled. */
export function sampleProcess(more: Partial<ProcessDefinition> = {}): CompiledProcess {
  return compileProcess(sampleDefinition(more), 'd'.repeat(64));
}
