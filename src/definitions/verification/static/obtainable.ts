import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { Field } from '../../../engine/model/field.js';
import type { EvidenceKind, Role, RoleSource } from '../../../engine/model/process-definition.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import { outOfReach } from './approvals/quorum-reach.js';
import { instantShift } from './reading/shifts.js';
import type { Obtainable } from './reading/vocabulary.js';

/** Tells whether a gate can be passed when only so much can be obtained; true also where that cannot be told. */
export type PassableWith = (criteria: readonly Criterion[], obtainable: Obtainable) => boolean;

/** Whether a role names one person only, whoever asks. */
function isOnePerson({ source, fallback }: Role): boolean {
  return source.is === 'owner' && fallback === undefined;
}

/** What can be obtained so far; it only grows. */
class Obtained implements Obtainable {
  readonly fields = new Set<string>();
  readonly kinds = new Set<string>();
  readonly documents = new Set<string>();
  readonly #approvals: ReadonlySet<string>;

  constructor(
    private readonly process: CompiledProcess,
    private readonly passable: PassableWith,
  ) {
    const { approvals = [] } = process.definition;
    this.#approvals = new Set(approvals.filter((one) => !outOfReach(process, one)).map(({ id }) => id));
  }

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
    return this.#approvals.has(id);
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

  #isSettable({ by, requires }: Field): boolean {
    return (this.#mayBeDone(by) || this.#mayNameHimself(by)) && this.#isAllowed(requires);
  }

  /** Fields are set together when a record is created, so that none of them waits for another. */
  #isAllowed(requires: readonly Criterion[]): boolean {
    return this.passable(requires, { ...this.#asIs(), field: () => true });
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
      return field !== undefined && this.#isAllowed(field.requires);
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
      this.passable(kind.requires, this.#asIs())
    );
  }

  #isVerifiable({ by, verifiedBy }: EvidenceKind): boolean {
    if (verifiedBy === undefined) return true;
    const people = [...(by ?? []), ...verifiedBy].flatMap((id) => this.process.roles.get(id) ?? []);
    // Whoever records a piece does not verify it.
    if (by !== undefined && people.every(isOnePerson)) return false;
    return this.#mayBeDone(verifiedBy);
  }

  /** Adds what can be obtained with what can be obtained already; whether there was any. */
  grow(setByProcess: ReadonlySet<string>): boolean {
    const { definition } = this.process;
    const before = this.fields.size + this.kinds.size + this.documents.size;
    for (const field of definition.fields) {
      if (this.fields.has(field.id)) continue;
      if (field.is !== undefined || setByProcess.has(field.id) || this.#isSettable(field))
        this.fields.add(field.id);
    }
    for (const { id, by, requires } of definition.artifacts) {
      if (!this.documents.has(id) && this.#mayBeDone(by) && this.passable(requires, this.#asIs()))
        this.documents.add(id);
    }
    for (const kind of definition.evidence) {
      if (!this.kinds.has(kind.id) && this.#isRecordable(kind)) this.kinds.add(kind.id);
    }
    return this.fields.size + this.kinds.size + this.documents.size > before;
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
