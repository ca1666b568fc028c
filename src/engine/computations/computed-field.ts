import { evaluateCondition } from '../conditions/evaluate-condition.js';
import type { CompiledExpression, Expected, Outcome, Scope } from '../expressions/expression.js';
import type { ComputedLine } from '../model/computation.js';
import type { Condition } from '../model/condition.js';
import type { Field } from '../model/field.js';
import type { ProcessDefinition } from '../model/process-definition.js';
import type { FullText } from '../model/text.js';
import type { Value } from '../model/value.js';
import { fittingValue } from './fitting-value.js';

/** What a computed field comes to. `entered`: no line of its table applies, so that what was entered counts. */
export type Computed =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'unknown'; readonly missing: readonly string[]; readonly reason?: FullText }
  | { readonly kind: 'entered' };

/** A field that is computed: a pure function of what the scope holds. */
export interface ComputedField {
  readonly id: string;
  /** Ids of the fields of the record it reads. */
  readonly reads: ReadonlySet<string>;
  /** Ids of the kinds of evidence it reads. */
  readonly evidence: ReadonlySet<string>;
  compute(scope: Scope): Computed;
}

/** Compiles an expression over the record. */
export type CompileExpression = (source: string, expected: Expected) => CompiledExpression;

/** Gathers what the parts of one computed field read while they are compiled. */
class Compilation {
  readonly reads = new Set<string>();
  readonly evidence = new Set<string>();

  constructor(
    private readonly field: Field,
    private readonly definition: ProcessDefinition,
    private readonly compile: CompileExpression,
  ) {}

  private expression(source: string, expected: Expected): CompiledExpression {
    const compiled = this.compile(source, expected);
    for (const id of compiled.references.fields) this.reads.add(id);
    for (const kind of compiled.references.evidence) this.evidence.add(kind);
    return compiled;
  }

  /** What an expression comes to, held against the type and limits of the field. */
  value(source: string): (scope: Scope) => Computed {
    const expression = this.expression(source, { value: this.field });
    return (scope) => {
      const outcome: Outcome<Value> = expression.value(scope);
      if (!outcome.known) {
        const { missing, reason } = outcome;
        return { kind: 'unknown', missing, ...(reason === undefined ? {} : { reason }) };
      }
      const fitted = fittingValue(this.field, outcome.value, scope);
      return 'value' in fitted
        ? { kind: 'value', value: fitted.value }
        : { kind: 'unknown', missing: [], reason: fitted.problem };
    };
  }

  private condition(condition: Condition): (scope: Scope) => ReturnType<typeof evaluateCondition> {
    if (condition.kind === 'expression') this.expression(condition.source, 'boolean');
    else for (const { path } of condition.entries) this.path(path[0]);
    const { definition, compile } = this;
    return (scope) =>
      evaluateCondition(condition, {
        definition,
        fields: definition.fields,
        values: scope.state.fields,
        scope,
        compile: (source) => compile(source, 'boolean'),
      });
  }

  private path(first: string | undefined): void {
    const field = this.definition.fields.find(({ id }) => id === first);
    for (const id of [field?.id, field?.table]) if (id !== undefined) this.reads.add(id);
  }

  /** The first line whose condition holds; one that cannot be told before that leaves the value unknown. */
  table(lines: readonly ComputedLine[]): (scope: Scope) => Computed {
    const compiled = lines.map(({ if: condition, then }) => ({
      condition: condition === undefined ? undefined : this.condition(condition),
      value: this.value(then),
    }));
    return (scope) => {
      for (const { condition, value } of compiled) {
        const verdict = condition?.(scope);
        if (verdict?.holds === 'unknown') {
          const { missing, reason } = verdict;
          return { kind: 'unknown', missing, ...(reason === undefined ? {} : { reason }) };
        }
        if (verdict?.holds !== false) return value(scope);
      }
      return { kind: 'entered' };
    };
  }
}

/** Makes the computation of a field ready to run; undefined where it has none. */
export function compileComputedField(
  field: Field,
  definition: ProcessDefinition,
  compile: CompileExpression,
): ComputedField | undefined {
  if (field.is === undefined) return undefined;
  const compilation = new Compilation(field, definition, compile);
  const compute =
    field.is.kind === 'table' ? compilation.table(field.is.lines) : compilation.value(field.is.source);
  return { id: field.id, reads: compilation.reads, evidence: compilation.evidence, compute };
}
