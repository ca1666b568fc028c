import { COMPUTED } from './acts.js';
import { needsOfApprovals, needsOfCovered } from './approvals/evidence-read.js';
import type { CompiledProcess } from './compile-process.js';
import { looksBeyondPiece } from './conditions/looks-beyond-piece.js';
import { LINKED_FIELDS } from './criteria/linked-record.js';
import type { Expected } from './expressions/expression.js';
import type { Approval } from './model/approval.js';
import type { Condition } from './model/condition.js';
import type { Criterion, EvidenceCriterion } from './model/criterion.js';
import type { EvidenceNeed } from './model/evidence-need.js';
import type { Field } from './model/field.js';
import { OWNER, type NamedTransition } from './model/named-transition.js';
import type { Stage } from './model/process-definition.js';
import { nextStages } from './next-stages.js';

/** The suffix under which pieces that break an `every` are indexed. */
export const VIOLATION = '#every';

type Need = Omit<EvidenceNeed, 'act'>;

/**
 * Whether the index of matches answers the criterion: its conditions look only at the piece, newer is never worse, and
 * whether a piece counts is settled by its kind, provenance and expiry.
 */
export function isIndexed(criterion: EvidenceCriterion, process: CompiledProcess): boolean {
  const kind = process.evidence.get(criterion.evidence);
  const fields = kind?.fields ?? [];
  const lapses = kind?.expires !== undefined && 'when' in kind.expires;
  const compile = (source: string) => process.expression(source, 'boolean', fields);
  return (
    criterion.before === undefined &&
    criterion.validOn === undefined &&
    !lapses &&
    kind?.verifiedBy === undefined &&
    fields.find(({ id }) => id === criterion.eachOf)?.type !== 'row' &&
    [criterion.where, criterion.every].every(
      (condition) => condition === undefined || !looksBeyondPiece(condition, fields, compile),
    )
  );
}

function needsOfExpression(
  source: string,
  expected: Expected,
  criterion: string,
  process: CompiledProcess,
  locals?: readonly Field[],
): Need[] {
  const { evidence, approvals } = process.expression(source, expected, locals).references;
  return [
    ...evidence.map((kind) => ({ criterion, kind, take: null })),
    ...needsOfApprovals(approvals, process),
  ];
}

function needsOfCondition(
  condition: Condition | undefined,
  criterion: string,
  process: CompiledProcess,
  locals?: readonly Field[],
): Need[] {
  if (condition?.kind !== 'expression') return [];
  return needsOfExpression(condition.source, 'boolean', criterion, process, locals);
}

/** What the `if` of fields has to see. */
function needsOfFields(
  fields: readonly Field[],
  criterion: string,
  process: CompiledProcess,
  locals?: readonly Field[],
): Need[] {
  return fields.flatMap((field) => needsOfCondition(field.if, criterion, process, locals));
}

/** @param exact inside a `none`, where pieces that cannot be told must be seen too: the index has only those that match. */
function needsOfCriterion(criterion: Criterion, process: CompiledProcess, exact = false): Need[] {
  const { unlessApproved } = criterion;
  const needs = [
    ...needsOfCondition(criterion.if, criterion.path, process),
    ...(unlessApproved === undefined ? [] : needsOfApprovals([unlessApproved], process)),
  ];
  switch (criterion.kind) {
    case 'any':
    case 'all':
    case 'atLeast':
    case 'none': {
      const within = exact || criterion.kind === 'none';
      return [...needs, ...criterion.of.flatMap((part) => needsOfCriterion(part, process, within))];
    }
    case 'check':
      return [...needs, ...needsOfExpression(criterion.expression, 'boolean', criterion.path, process)];
    case 'rows': {
      const columns = process.fields.get(criterion.table)?.columns ?? [];
      const conditions = [criterion.where, criterion.every];
      return [
        ...needs,
        ...conditions.flatMap((condition) => needsOfCondition(condition, criterion.path, process, columns)),
      ];
    }
    case 'artifact':
    case 'evidence': {
      const moments = [criterion.after, criterion.before, criterion.validOn].filter(
        (source) => source !== undefined,
      );
      const read = moments.flatMap((source) => needsOfExpression(source, 'moment', criterion.path, process));
      return criterion.kind === 'artifact'
        ? [...needs, ...read]
        : [...needs, ...read, ...needsOfEvidence(criterion, process, exact)];
    }
    case 'fields': {
      // A field that is not asked is not missed, so what its `if` counts is looked at too.
      const fields = criterion.fields.flatMap((id) => process.fields.get(id) ?? []);
      return [...needs, ...needsOfFields(fields, criterion.path, process)];
    }
    case 'linked': {
      const conditions = [criterion.where, criterion.every];
      return [
        ...needs,
        ...conditions.flatMap((condition) =>
          needsOfCondition(condition, criterion.path, process, LINKED_FIELDS),
        ),
      ];
    }
    case 'approval':
      return [...needs, ...needsOfApprovals([criterion.approval], process)];
    case 'task':
      return needs;
  }
}

function needsOfEvidence(criterion: EvidenceCriterion, process: CompiledProcess, exact: boolean): Need[] {
  const { path, evidence: kind, atLeast } = criterion;
  const selective = criterion.where !== undefined || criterion.every !== undefined;
  if (!isIndexed(criterion, process) || (exact && selective)) {
    const fields = process.evidence.get(kind)?.fields ?? [];
    const read = [criterion.where, criterion.every].flatMap((condition) =>
      needsOfCondition(condition, path, process, fields),
    );
    return [{ criterion: path, kind, take: null }, ...read];
  }
  const options = process.evidence.get(kind)?.fields.find(({ id }) => id === criterion.eachOf)?.options;
  const need = {
    criterion: path,
    kind,
    take: atLeast,
    ...(options === undefined ? {} : { buckets: options.map(({ id }) => id) }),
  };
  return criterion.every === undefined ? [need] : [need, { criterion: path + VIOLATION, kind, take: 1 }];
}

/** Every evidence criterion in a gate, those inside groups too. */
export function evidenceCriteria(criteria: readonly Criterion[]): readonly EvidenceCriterion[] {
  return criteria.flatMap((criterion) => {
    if (criterion.kind === 'evidence') return [criterion];
    return 'of' in criterion ? evidenceCriteria(criterion.of) : [];
  });
}

/** What a named transition asks for; what the stage it leaves asks for comes with leaving. */
function gateOfTransition(
  { requires, to, sets }: NamedTransition,
  process: CompiledProcess,
): readonly Criterion[] {
  const fields = Object.keys(sets).flatMap((id) => process.fields.get(id) ?? []);
  return [
    ...requires,
    ...(process.stages.get(to)?.entry ?? []),
    ...fields.flatMap((field) => field.requires),
  ];
}

/** What a named transition has to see beside its criteria: whether it applies, what it asks and what it sets. */
function needsOfTransition(
  { id, if: condition, asks, sets }: NamedTransition,
  process: CompiledProcess,
): Need[] {
  const path = `transitions.${id}`;
  const locals = asks.length === 0 ? undefined : asks;
  return [
    ...needsOfCondition(condition, `${path}.if`, process),
    ...needsOfFields(asks, `${path}.asks`, process, asks),
    ...Object.entries(sets).flatMap(([field, source]) => {
      const value = field === OWNER.id ? OWNER : process.fields.get(field);
      return value === undefined ? [] : needsOfExpression(source, { value }, `${path}.sets`, process, locals);
    }),
  ];
}

/** The gates of a definition by act, as commands name them (`actsOf`). */
export function gatesByAct(process: CompiledProcess): ReadonlyMap<string, readonly Criterion[]> {
  const { definition } = process;
  return new Map<string, readonly Criterion[]>([
    ...definition.stages.flatMap((stage): [string, readonly Criterion[]][] => [
      [
        `leave:${stage.id}`,
        [...stage.exit, ...nextStages(definition, stage.id).flatMap(({ entry }) => entry)],
      ],
      [`enter:${stage.id}`, stage.entry],
    ]),
    ...definition.outcomes.map(({ id, requires }): [string, readonly Criterion[]] => [
      `outcome:${id}`,
      requires,
    ]),
    ...definition.evidence.map(({ id, requires }): [string, readonly Criterion[]] => [
      `record:${id}`,
      requires,
    ]),
    ...definition.artifacts.map(({ id, requires }): [string, readonly Criterion[]] => [
      `file:${id}`,
      requires,
    ]),
    ...definition.fields.map(({ id, requires }): [string, readonly Criterion[]] => [`set:${id}`, requires]),
    ['back', definition.moveBack.requires],
    ...(definition.transitions ?? []).map(
      (transition) => [`transition:${transition.id}`, gateOfTransition(transition, process)] as const,
    ),
    ...(definition.approvals ?? []).map(({ id }) => [`approval:${id}`, []] as const),
    [COMPUTED, []],
  ]);
}

/** Every piece that counts of the kinds that computed fields read. */
function needsOfComputed({ computed }: CompiledProcess): Need[] {
  return computed.flatMap(({ id, evidence }) =>
    [...evidence].map((kind) => ({ criterion: `fields.${id}.is`, kind, take: null })),
  );
}

/** What asking for and deciding an approval has to see: what it covers, which steps apply, what is filled in. */
function needsOfAsking({ id, steps, asks, questions }: Approval, process: CompiledProcess): Need[] {
  const path = `approvals.${id}`;
  return [
    ...needsOfApprovals([id], process),
    ...steps.flat().flatMap((step) => needsOfCondition(step.if, step.path, process)),
    ...needsOfFields(
      asks.flatMap((field) => process.fields.get(field) ?? []),
      `${path}.asks`,
      process,
    ),
    ...needsOfFields(questions, `${path}.asks`, process, questions),
  ];
}

/** What an act has to see beside the criteria of its gate: where it leads, and which questions it asks. */
function needsBeside(act: string, process: CompiledProcess): Need[] {
  const { stages, outcomes, evidence, moveBack, transitions, approvals } = process.definition;
  const leading = (of: readonly Stage[]) =>
    of.flatMap((stage) => needsOfCondition(stage.if, `stages.${stage.id}.if`, process));
  const asking = (fields: readonly Field[]) => needsOfFields(fields, `${act}.if`, process, fields);
  return [
    ...stages.flatMap((stage) => {
      if (act === `leave:${stage.id}`) return leading(nextStages(process.definition, stage.id));
      return act === `enter:${stage.id}` ? leading([stage]) : [];
    }),
    ...outcomes.flatMap(({ id, asks }) => (act === `outcome:${id}` ? asking(asks) : [])),
    ...evidence.flatMap(({ id, fields }) => (act === `record:${id}` ? asking(fields) : [])),
    ...(transitions ?? []).flatMap((transition) =>
      act === `transition:${transition.id}`
        ? [
            ...leading(stages.filter(({ id }) => id === transition.to)),
            ...needsOfTransition(transition, process),
          ]
        : [],
    ),
    ...(approvals ?? []).flatMap((approval) =>
      act === `approval:${approval.id}` ? needsOfAsking(approval, process) : [],
    ),
    ...needsOfCovered(act, process, COMPUTED),
    ...(act === COMPUTED ? needsOfComputed(process) : []),
    ...(act === 'back' ? [...leading(stages), ...asking(moveBack.asks)] : []),
  ];
}

/** What decides whether pieces of the kinds that are needed lapse: the kinds their condition counts. */
function needsOfLapses(needs: readonly Need[], process: CompiledProcess): Need[] {
  return [...new Set(needs.map(({ kind }) => kind))].flatMap((id) => {
    const kind = process.evidence.get(id);
    if (kind?.expires === undefined || !('when' in kind.expires)) return [];
    return needsOfCondition(kind.expires.when, `evidence.${id}.expires`, process, kind.fields);
  });
}

/** What each act of a definition has to see of the evidence; written when the version is published. */
export function evidenceNeedsOf(process: CompiledProcess): readonly EvidenceNeed[] {
  const needs = new Map<string, EvidenceNeed>();
  for (const [act, criteria] of gatesByAct(process)) {
    const ofGate = criteria.flatMap((criterion) => needsOfCriterion(criterion, process));
    const needed = [...ofGate, ...needsBeside(act, process)];
    for (const need of [...needed, ...needsOfLapses(needed, process)]) {
      const key = `${act} ${need.criterion} ${need.kind}`;
      const known = needs.get(key);
      if (known === undefined || known.take !== null) needs.set(key, { act, ...need });
    }
  }
  return [...needs.values()];
}
