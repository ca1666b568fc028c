import { approvalsByStage } from './approvals/usage.js';
import { compileComputedField, type ComputedField } from './computations/computed-field.js';
import { inOrder } from './computations/in-order.js';
import { decidingRoles } from './deciding-roles.js';
import { compileExpression } from './expressions/compile-expression.js';
import type { CompiledExpression, Expected } from './expressions/expression.js';
import { ProcessMachine } from './machine/process-machine.js';
import type { Approval } from './model/approval.js';
import type { Field } from './model/field.js';
import type { NamedTransition } from './model/named-transition.js';
import type {
  ArtifactKind,
  EvidenceKind,
  Outcome,
  ProcessDefinition,
  Role,
  Stage,
} from './model/process-definition.js';

/** A definition made ready to decide by: its machine, its expressions, and its parts by id. */
export interface CompiledProcess {
  readonly definition: ProcessDefinition;
  readonly digest: string;
  readonly machine: ProcessMachine;
  readonly fields: ReadonlyMap<string, Field>;
  readonly evidence: ReadonlyMap<string, EvidenceKind>;
  readonly artifacts: ReadonlyMap<string, ArtifactKind>;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly transitions: ReadonlyMap<string, NamedTransition>;
  readonly roles: ReadonlyMap<string, Role>;
  /** Ids of the roles that decide approvals and do nothing else. */
  readonly decidingRoles: ReadonlySet<string>;
  /** The approvals that can be asked for in each stage. */
  readonly approvalsIn: ReadonlyMap<string, readonly Approval[]>;
  /** The place of each stage in the order of stages. */
  readonly rank: ReadonlyMap<string, number>;
  /** The fields of the record that are computed, each after those it reads. */
  readonly computed: readonly ComputedField[];
  /** The expression, compiled once; `locals` are the fields of the piece or row it is about. */
  expression(source: string, expected: Expected, locals?: readonly Field[]): CompiledExpression;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function expressionCache(definition: ProcessDefinition): CompiledProcess['expression'] {
  const record: readonly Field[] = [];
  const caches = new Map<readonly Field[], Map<string, CompiledExpression>>();
  return (source, expected, locals) => {
    const place = locals ?? record;
    const cache = caches.get(place) ?? new Map<string, CompiledExpression>();
    caches.set(place, cache);
    const key = `${typeof expected === 'string' ? expected : `${expected.value.type} ${expected.value.id}`}:${source}`;
    let compiled = cache.get(key);
    if (compiled === undefined) {
      compiled = compileExpression(
        source,
        locals === undefined ? { definition } : { definition, locals },
        expected,
      );
      cache.set(key, compiled);
    }
    return compiled;
  };
}

/**
 * Compiles a checked definition. Costs milliseconds: do it once per version and keep it.
 * @param digest SHA-256 of the definition's canonical text, hex.
 */
export function compileProcess(definition: ProcessDefinition, digest: string): CompiledProcess {
  const expression = expressionCache(definition);
  const computed = definition.fields.flatMap(
    (field) => compileComputedField(field, definition, expression) ?? [],
  );
  return {
    definition,
    digest,
    machine: new ProcessMachine(definition),
    fields: byId(definition.fields),
    evidence: byId(definition.evidence),
    artifacts: byId(definition.artifacts),
    stages: byId(definition.stages),
    outcomes: byId(definition.outcomes),
    transitions: byId(definition.transitions ?? []),
    roles: byId(definition.roles),
    decidingRoles: decidingRoles(definition),
    approvalsIn: approvalsByStage(definition),
    rank: new Map(definition.stages.map(({ id }, place) => [id, place])),
    computed: inOrder(computed),
    expression,
  };
}
