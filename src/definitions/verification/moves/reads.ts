import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { Expected } from '../../../engine/expressions/expression.js';
import type { Condition } from '../../../engine/model/condition.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { Field } from '../../../engine/model/field.js';
import { saidBy } from '../planner/expressions-in.js';
import { withParts } from './all-criteria.js';

/** What criteria look at: ids of fields, kinds of evidence …, and whether time or the instance itself. */
export class Reads {
  readonly fields = new Set<string>();
  readonly evidence = new Set<string>();
  readonly artifacts = new Set<string>();
  readonly approvals = new Set<string>();
  readonly links = new Set<string>();
  readonly tasks = new Set<string>();
  /** Documents and approvals that expressions count or read the time of. */
  readonly counted = new Set<string>();
  time = false;
  instance = false;

  constructor(private readonly process: CompiledProcess) {}

  criteria(criteria: readonly Criterion[]): this {
    for (const criterion of criteria.flatMap(withParts)) this.criterion(criterion);
    return this;
  }

  condition(condition: Condition, locals?: readonly Field[]): this {
    if (condition.kind === 'expression') return this.expression(condition.source, 'boolean', locals);
    for (const { path } of condition.entries) {
      const field = locals?.find(({ id }) => id === path[0]);
      if (field === undefined) this.field(path[0]);
      else this.field(field.table);
    }
    return this;
  }

  /** A field, and what it is computed from. */
  field(id: string | undefined): this {
    const field = id === undefined ? undefined : this.process.fields.get(id);
    if (field === undefined || this.fields.has(field.id)) return this;
    this.fields.add(field.id);
    if (field.if !== undefined) this.condition(field.if);
    if (field.is?.kind === 'expression') this.expression(field.is.source, { value: field });
    for (const line of field.is?.kind === 'table' ? field.is.lines : []) {
      if (line.if !== undefined) this.condition(line.if);
      if (field.type !== 'choice' && field.type !== 'scale') this.expression(line.then, { value: field });
    }
    return this;
  }

  private expression(source: string, expected: Expected, locals?: readonly Field[]): this {
    const { references } = this.process.expression(source, expected, locals);
    for (const id of references.fields) this.field(id);
    for (const kind of ['evidence', 'artifacts', 'approvals', 'links'] as const)
      for (const id of references[kind]) this[kind].add(id);
    // A moment only moves a window, which what comes later can still fall into.
    if (expected !== 'moment')
      for (const id of [...references.artifacts, ...references.approvals]) this.counted.add(id);
    this.time ||= references.time;
    this.instance ||= references.instance;
    return this;
  }

  /** A kind of evidence, and what decides when its pieces lapse. */
  private kind(id: string): void {
    this.evidence.add(id);
    const kind = this.process.evidence.get(id);
    if (kind?.expires !== undefined && 'when' in kind.expires) this.condition(kind.expires.when, kind.fields);
  }

  private criterion(criterion: Criterion): void {
    for (const { condition, locals } of saidBy(criterion, this.process.definition))
      this.condition(condition, locals);
    if (criterion.unlessApproved !== undefined) this.approvals.add(criterion.unlessApproved);
    if ('after' in criterion || 'before' in criterion || 'validOn' in criterion) {
      const moments = [criterion.after, criterion.before, criterion.validOn];
      for (const source of moments) if (source !== undefined) this.expression(source, 'moment');
    }
    switch (criterion.kind) {
      case 'fields':
        for (const id of criterion.fields) this.field(id);
        return;
      case 'rows':
        this.field(criterion.table);
        return;
      case 'evidence':
        this.kind(criterion.evidence);
        return;
      case 'artifact':
        this.artifacts.add(criterion.artifact);
        return;
      case 'approval':
        this.approvals.add(criterion.approval);
        return;
      case 'linked':
        this.links.add(criterion.link);
        return;
      case 'task':
        this.tasks.add(`${criterion.stage}/${criterion.task}`);
        return;
      case 'check':
      case 'any':
      case 'all':
      case 'none':
      case 'atLeast':
        return;
    }
  }
}
