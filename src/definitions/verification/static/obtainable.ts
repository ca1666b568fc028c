import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { Field } from '../../../engine/model/field.js';
import type { Approval, Covered } from '../../../engine/model/approval.js';
import type { ArtifactKind, EvidenceKind, RoleSource } from '../../../engine/model/process-definition.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import { outOfReach } from './approvals/quorum-reach.js';
import { hasSecondPerson } from './second-person.js';
import { instantShift } from './reading/shifts.js';
import type { Obtainable } from './reading/vocabulary.js';

/** Tells whether a gate can be passed when only so much can be obtained; true also where that cannot be told. */
export type PassableWith = (criteria: readonly Criterion[], obtainable: Obtainable) => boolean;

/** That what an approval covers is not frozen by a signature: while both hold nobody changes it. */
function unlocked({ definition }: CompiledProcess, kind: Covered['kind'], id: string): readonly Criterion[] {
  const locking = (definition.approvals ?? []).filter(({ covers }) =>
    covers.some((one) => one.kind === kind && one.id === id),
  );
  return locking.flatMap(({ id: approval, locks }): Criterion[] => {
    if (locks === undefined) return [];
    const path = `approvals.${approval}.locks`;
    const signed: readonly Criterion[] = [
      { kind: 'approval', id: 'granted', path: `${path}.granted`, approval },
      { kind: 'evidence', id: 'signed', path: `${path}.signed`, evidence: locks, atLeast: 1 },
    ];
    return [
      { kind: 'none', id: 'locks', path, of: [{ kind: 'all', id: 'all', path: `${path}.all`, of: signed }] },
    ];
  });
}

/** What can be obtained so far; it only grows. */
class Obtained implements Obtainable {
  readonly fields = new Set<string>();
  readonly kinds = new Set<string>();
  readonly documents = new Set<string>();
  readonly approvals = new Set<string>();

  constructor(
    private readonly process: CompiledProcess,
    private readonly passable: PassableWith,
  ) {}

  field(id: string): boolean {
    return this.fields.has(id);
  }

  evidence(id: string): boolean {
    return this.kinds.has(id);
  }

  artifact(id: string): boolean {
    return this.documents.has(id);
  }

  approval(id: string): boolean {
    return this.approvals.has(id);
  }

  task(stage: string, id: string): boolean {
    const task = this.process.stages.get(stage)?.tasks.find((one) => one.id === id);
    return task !== undefined && this.#mayBeDone(task.by);
  }

  #named(source: RoleSource): boolean {
    if (source.is === 'field') return this.fields.has(source.field);
    return source.is !== 'group' || source.ofField === undefined || this.fields.has(source.ofField);
  }

  #mayBeDone(by: readonly string[] | undefined): boolean {
    if (by === undefined) return true;
    const roles = by.flatMap((id) => this.process.roles.get(id) ?? []);
    return roles.some(
      ({ source, fallback }) => this.#named(source) || (fallback !== undefined && this.#named(fallback)),
    );
  }

  #isSettable(field: Field): boolean {
    return (this.#mayBeDone(field.by) || this.#mayNameHimself(field.by)) && this.#isAllowed(field);
  }

  /** Fields are set together when a record is created, so that none of them waits for another. */
  #isAllowed({ id, requires }: Field): boolean {
    const asIs = { ...this.#asIs(), field: () => true };
    return (
      requires.length === 0 || this.passable([...requires, ...unlocked(this.process, 'field', id)], asIs)
    );
  }

  /** Whether an approval can be asked for and granted: enough people may, and the documents it covers can be filed. */
  #isGranted(approval: Approval): boolean {
    const filed = approval.covers.every(({ kind, id }) => kind !== 'artifact' || this.documents.has(id));
    return filed && !outOfReach(this.process, approval);
  }

  /** Whoever creates a record may hold a role by what he enters with it. */
  #mayNameHimself(by: readonly string[] = []): boolean {
    const sources = by.flatMap((id) => {
      const role = this.process.roles.get(id);
      return role === undefined ? [] : [role.source, ...(role.fallback === undefined ? [] : [role.fallback])];
    });
    return sources.some((source) => {
      const id = source.is === 'field' ? source.field : source.is === 'group' ? source.ofField : undefined;
      const field = id === undefined ? undefined : this.process.fields.get(id);
      return field !== undefined && this.#isAllowed(field);
    });
  }

  #asIs(): Obtainable {
    return {
      field: (id) => this.field(id),
      evidence: (id) => this.evidence(id),
      artifact: (id) => this.artifact(id),
      approval: (id) => this.approval(id),
      task: (stage, id) => this.task(stage, id),
    };
  }

  #isRecordable(kind: EvidenceKind): boolean {
    if (kind.from !== undefined) return true;
    if (kind.expires !== undefined && 'after' in kind.expires) {
      if (instantShift(kind.expires.after).most <= 0) return false;
    }
    return (
      this.#mayBeDone(kind.by) &&
      this.#isVerifiable(kind) &&
      (kind.artifact === undefined || this.documents.has(kind.artifact)) &&
      this.#isOpen('evidence', kind)
    );
  }

  /** Whether the gate before recording or filing something can be passed, and it is not frozen where it can. */
  #isOpen(kind: 'evidence' | 'artifact', { id, requires, ...rest }: ArtifactKind | EvidenceKind): boolean {
    if (requires.length === 0) return true;
    // What does not count yet changes nothing that is frozen.
    const later = 'fields' in rest && (rest.verifiedBy !== undefined || rest.expires !== undefined);
    const free = later ? [] : unlocked(this.process, kind, id);
    return this.passable([...requires, ...free], this.#asIs());
  }

  #isVerifiable(kind: EvidenceKind): boolean {
    return hasSecondPerson(kind, this.process) && this.#mayBeDone(kind.verifiedBy);
  }

  get #size(): number {
    return this.fields.size + this.kinds.size + this.documents.size + this.approvals.size;
  }

  /** Adds what can be obtained with what can be obtained already; whether there was any. */
  grow(setByProcess: ReadonlySet<string>): boolean {
    const { definition } = this.process;
    const before = this.#size;
    for (const field of definition.fields) {
      if (this.fields.has(field.id)) continue;
      if (field.is !== undefined || setByProcess.has(field.id) || this.#isSettable(field))
        this.fields.add(field.id);
    }
    for (const artifact of definition.artifacts) {
      if (this.documents.has(artifact.id)) continue;
      if (this.#mayBeDone(artifact.by) && this.#isOpen('artifact', artifact)) this.documents.add(artifact.id);
    }
    for (const approval of definition.approvals ?? []) {
      if (!this.approvals.has(approval.id) && this.#isGranted(approval)) this.approvals.add(approval.id);
    }
    for (const kind of definition.evidence) {
      if (!this.kinds.has(kind.id) && this.#isRecordable(kind)) this.kinds.add(kind.id);
    }
    return this.#size > before;
  }
}

/**
 * What can ever come to be in records of a process: starting from nothing, what its gates and roles let be added, until
 * nothing more can. Two kinds of evidence that wait for each other are never recorded.
 */
export function obtainableIn(
  process: CompiledProcess,
  setByProcess: ReadonlySet<string>,
  passable: PassableWith,
): Obtainable {
  const obtained = new Obtained(process, passable);
  while (obtained.grow(setByProcess));
  return obtained;
}
