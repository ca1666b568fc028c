import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { Role } from '../../../engine/model/process-definition.js';
import { never } from '../moves/condition-criterion.js';
import type { Refuter } from './refuter.js';

/** What nobody ever does, because what it requires can never hold. */
export class NeverDone {
  readonly evidence = new Set<string>();
  readonly artifacts = new Set<string>();
  readonly fields = new Set<string>();
  /** `stage/task`. */
  readonly tasks = new Set<string>();

  constructor(private readonly process: CompiledProcess) {}

  /** Whether nobody can ever hold any of the roles. */
  nobodyHolds(roles: readonly string[] | undefined): boolean {
    return (
      roles !== undefined &&
      roles.flatMap((id) => this.process.roles.get(id) ?? []).every((role) => this.isEmpty(role))
    );
  }

  /** The criteria, with those that ask for what is never done replaced by ones that never hold. */
  in(criteria: readonly Criterion[]): readonly Criterion[] {
    return criteria.map((criterion) => this.replaced(criterion));
  }

  private isEmpty({ source, fallback }: Role): boolean {
    return source.is === 'field' && fallback === undefined && this.fields.has(source.field);
  }

  private replaced(criterion: Criterion): Criterion {
    switch (criterion.kind) {
      case 'any':
      case 'all':
      case 'none':
      case 'atLeast':
        return { ...criterion, of: this.in(criterion.of) };
      case 'evidence':
        return this.evidence.has(criterion.evidence) && criterion.atLeast > 0
          ? nothing(criterion)
          : criterion;
      case 'artifact':
        return this.artifacts.has(criterion.artifact) ? nothing(criterion) : criterion;
      case 'task':
        return this.tasks.has(`${criterion.stage}/${criterion.task}`) ? nothing(criterion) : criterion;
      case 'rows':
        return this.fields.has(criterion.table) && criterion.atLeast > 0 ? nothing(criterion) : criterion;
      case 'fields': {
        // A field that is not asked is not missed.
        const missed = (id: string) => this.fields.has(id) && this.process.fields.get(id)?.if === undefined;
        return criterion.fields.some(missed) ? nothing(criterion) : criterion;
      }
      case 'check':
      case 'approval':
      case 'linked':
        return criterion;
    }
  }
}

/** A criterion that never holds in the place of another; it applies when that one does, and is waived as that one is. */
function nothing({ path, id, if: condition, unlessApproved }: Criterion): Criterion {
  return {
    ...never(path),
    id,
    ...(condition === undefined ? {} : { if: condition }),
    ...(unlessApproved === undefined ? {} : { unlessApproved }),
  };
}

/** Something that can be done only while its own criteria hold. */
interface Act {
  readonly kind: 'evidence' | 'artifacts' | 'fields' | 'tasks';
  readonly id: string;
  readonly by?: readonly string[];
  readonly requires: readonly Criterion[];
  /** What it rests on. */
  readonly artifact?: string;
}

function actsOf({ definition }: CompiledProcess): readonly Act[] {
  const { evidence, artifacts, fields, stages, transitions = [], approvals = [] } = definition;
  const setOtherwise = new Set([
    ...transitions.flatMap(({ sets }) => Object.keys(sets)),
    ...approvals.flatMap(({ asks }) => asks),
  ]);
  return [
    ...evidence
      .filter(({ from }) => from === undefined)
      .map((kind) => ({ ...kind, kind: 'evidence' as const })),
    ...artifacts.map(({ id, requires, by }) => ({
      kind: 'artifacts' as const,
      id,
      requires,
      ...(by && { by }),
    })),
    // Whoever creates a record may hold a role by what he enters: who may set a field proves nothing.
    ...fields
      .filter(({ id, is }) => is === undefined && !setOtherwise.has(id))
      .map(({ id, requires }) => ({ kind: 'fields' as const, id, requires })),
    ...stages.flatMap(({ id: stage, tasks }) =>
      tasks.map(({ id, by }) => ({
        kind: 'tasks' as const,
        id: `${stage}/${id}`,
        requires: [],
        ...(by && { by }),
      })),
    ),
  ];
}

/**
 * What is never done. The first time anything of it happened, none of it would have happened before: so what each
 * requires is held against records without any of it, and whatever might be possible then is taken out, until nothing is.
 */
export function neverDone(process: CompiledProcess, refute: Refuter, denied?: Criterion): NeverDone {
  const found = new NeverDone(process);
  const acts = actsOf(process);
  let suspects = acts.filter(({ requires, by, artifact, kind }) =>
    kind !== 'tasks' ? requires.length > 0 || by !== undefined || artifact !== undefined : by !== undefined,
  );
  for (const { kind, id } of suspects) found[kind].add(id);
  for (let before = -1; before !== suspects.length;) {
    before = suspects.length;
    suspects = suspects.filter((act) => {
      const gate = gateOf(act, found);
      const impossible =
        found.nobodyHolds(act.by) ||
        (act.artifact !== undefined && found.artifacts.has(act.artifact)) ||
        refute(gate, denied === undefined ? {} : { denied }).verdict === 'impossible';
      if (!impossible) found[act.kind].delete(act.id);
      return impossible;
    });
  }
  return found;
}

function gateOf({ kind, requires }: Act, found: NeverDone): readonly Criterion[] {
  if (kind !== 'fields') return found.in(requires);
  // Several fields may be given at once when a record is created, so none of them is known to be missing.
  const others = new Set(found.fields);
  found.fields.clear();
  const gate = found.in(requires);
  for (const id of others) found.fields.add(id);
  return gate;
}
