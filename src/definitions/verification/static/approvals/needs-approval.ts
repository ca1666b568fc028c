import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { Criterion } from '../../../../engine/model/criterion.js';

/**
 * Whether a gate can be passed only while an approval holds, or once it did: it asks for it, in every alternative, or for
 * something that cannot be recorded, filed or set otherwise. What applies to some records only is taken as asked for.
 */
export class NeedsApproval {
  private readonly looked = new Set<object>();

  constructor(
    private readonly process: CompiledProcess,
    private readonly approval: string,
  ) {}

  gate(criteria: readonly Criterion[]): boolean {
    return criteria.some((criterion) => this.criterion(criterion));
  }

  private act(act: { readonly requires: readonly Criterion[] } | undefined): boolean {
    if (act === undefined || this.looked.has(act)) return false;
    this.looked.add(act);
    return this.gate(act.requires);
  }

  private criterion(criterion: Criterion): boolean {
    if (criterion.unlessApproved !== undefined) return false;
    const { process } = this;
    switch (criterion.kind) {
      case 'approval':
        return criterion.approval === this.approval;
      case 'all':
        return this.gate(criterion.of);
      case 'any':
        return criterion.of.length > 0 && criterion.of.every((part) => this.criterion(part));
      case 'evidence':
        return criterion.atLeast > 0 && this.act(process.evidence.get(criterion.evidence));
      case 'artifact':
        return this.act(process.artifacts.get(criterion.artifact));
      case 'fields':
        return criterion.fields.some((id) => this.act(process.fields.get(id)));
      case 'task':
      case 'rows':
      case 'check':
      case 'linked':
      case 'none':
      case 'atLeast':
        return false;
    }
  }
}
