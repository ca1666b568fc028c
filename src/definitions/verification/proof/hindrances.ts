import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { Covered } from '../../../engine/model/approval.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { FullText } from '../../../engine/model/text.js';
import { askable } from '../moves/askable.js';
import type { Edge } from '../moves/edge.js';
import { withParts } from '../moves/all-criteria.js';
import { Reads } from '../moves/reads.js';
import { isFrozen } from './carried.js';

/** What a gate asks not to be so. */
function forbiddenIn(criterion: Criterion, within = false): readonly Criterion[] {
  const negative = within || criterion.kind === 'none';
  if ('of' in criterion) return criterion.of.flatMap((part) => forbiddenIn(part, negative));
  return negative ? [criterion] : [];
}

/**
 * What of a gate might stand differently for another record and then stay so: fields that are locked, documents once
 * filed, time once passed. Without any of it, what one record did in a stage every record that stands there can do: fields
 * are set again, evidence is taken back and recorded again, tasks are undone and done.
 */
class Hindrances {
  readonly found: FullText[] = [];
  private readonly looked = new Set<string>();

  constructor(
    private readonly process: CompiledProcess,
    private readonly stage: string,
    /** A stage before, in which it may have been settled. */
    private readonly since: string,
  ) {}

  criteria(criteria: readonly Criterion[]): void {
    for (const criterion of criteria) {
      for (const part of withParts(criterion)) this.criterion(part);
      for (const part of forbiddenIn(criterion)) this.negative(part);
    }
    const reads = new Reads(this.process).criteria(criteria);
    for (const id of reads.approvals) this.approval(id);
    for (const id of reads.fields) this.field(id);
    for (const id of reads.evidence) {
      this.signed('evidence', id);
      this.act(`evidence ${id}`, this.process.evidence.get(id));
    }
    for (const id of reads.artifacts) this.act(`artifact ${id}`, this.process.artifacts.get(id));
    // What linked records come to is taken as given.
    if (reads.counted.size > 0)
      this.add({ en: 'documents or approvals an expression looks at', zh: '表达式所涉及的文件或审批' });
    if (reads.time) this.add({ en: 'the time that has passed', zh: '已经过去的时间' });
    if (reads.instance)
      this.add({ en: 'who acts, or where the record stands', zh: '操作者或记录所处的位置' });
  }

  roles(by: readonly (readonly string[])[]): void {
    for (const id of by.flat()) {
      const role = this.process.roles.get(id);
      const source = role?.source;
      const field =
        source?.is === 'field' ? source.field : source?.is === 'group' ? source.ofField : undefined;
      if (field !== undefined && role?.fallback === undefined) this.field(field);
    }
  }

  field(id: string): void {
    if (isFrozen(this.process, id, this.stage) && isFrozen(this.process, id, this.since))
      this.add({ en: `${id}, which is locked`, zh: `已锁定的 ${id}` });
    this.signed('field', id);
    const field = this.process.fields.get(id);
    this.act(`field ${id}`, field?.is === undefined ? field : undefined);
  }

  private signed(kind: Covered['kind'], id: string): void {
    const freezes = this.process.definition.approvals?.some(
      ({ locks, covers }) => locks !== undefined && covers.some((one) => one.kind === kind && one.id === id),
    );
    if (freezes === true) this.add({ en: `${id}, which a signature freezes`, zh: `签署后冻结的 ${id}` });
  }

  /** What an approval can be asked for and decided with; that those who decide agree is taken as given. */
  approval(id: string): void {
    const approval = this.process.definition.approvals?.find((one) => one.id === id);
    if (approval === undefined || this.looked.has(`approval ${id}`)) return;
    this.looked.add(`approval ${id}`);
    this.roles(approval.steps.flat().map(({ by }) => by));
    this.criteria(askable(approval));
    for (const asked of approval.asks) this.field(asked);
  }

  /** That an approval may have been granted before, and cannot be asked for anew because nothing it covers can be changed. */
  standing(id: string): void {
    const { locks, covers = [] } = this.process.definition.approvals?.find((one) => one.id === id) ?? {};
    const changes = (one: Covered): boolean => {
      const within = new Hindrances(this.process, this.stage, this.since);
      const field = one.kind === 'field' ? this.process.fields.get(one.id) : undefined;
      if (one.kind === 'field' && (field === undefined || field.is !== undefined)) return false;
      if (one.kind === 'field') within.field(one.id);
      else
        within.act(
          one.id,
          (one.kind === 'artifact' ? this.process.artifacts : this.process.evidence).get(one.id),
        );
      return within.found.length === 0;
    };
    if (locks === undefined && covers.some(changes)) return;
    this.add({ en: `${id}, which may have been granted before`, zh: `可能此前已获批的 ${id}` });
  }

  private act(
    name: string,
    act:
      | {
          readonly by?: readonly string[];
          readonly requires: readonly Criterion[];
          readonly artifact?: string;
        }
      | undefined,
  ): void {
    if (act === undefined || this.looked.has(name)) return;
    this.looked.add(name);
    if (act.by !== undefined) this.roles([act.by]);
    if (act.artifact !== undefined)
      this.act(`artifact ${act.artifact}`, this.process.artifacts.get(act.artifact));
    this.criteria(act.requires);
  }

  /** What has to have happened before a moment that is past for good, and what would have to be filed anew. */
  private criterion(criterion: Criterion): void {
    if (criterion.kind === 'artifact') {
      const { newerThan, after, since, validOn } = criterion;
      if ([newerThan, after, since, validOn].some((limit) => limit !== undefined))
        this.signed('artifact', criterion.artifact);
    }
    const before = 'before' in criterion ? criterion.before : undefined;
    if (before !== undefined) {
      const { references } = this.process.expression(before, 'moment');
      const others = references.evidence.length + references.artifacts.length + references.approvals.length;
      if (references.fields.length === 0 || others > 0 || references.instance)
        this.add({ en: `the moment ${before}`, zh: `时刻 ${before}` });
    }
  }

  private negative(criterion: Criterion): void {
    if (['artifact', 'approval', 'linked', 'check'].includes(criterion.kind))
      this.add({ en: `${criterion.id}, which cannot be undone`, zh: `无法撤销的 ${criterion.id}` });
  }

  private add(text: FullText): void {
    if (!this.found.some(({ en }) => en === text.en)) this.found.push(text);
  }
}

/**
 * What might keep another record from making a move that one record made; nothing: every record in the stage can make it.
 * @param since a stage the record stood in before, where what is locked by now could still be set.
 */
export function hindrancesOf(process: CompiledProcess, edge: Edge, since = edge.from): readonly FullText[] {
  const hindrances = new Hindrances(process, edge.from ?? '', since ?? '');
  hindrances.criteria([...edge.criteria, ...(edge.arrival ?? [])]);
  hindrances.roles(edge.by);
  if (edge.approval !== undefined) {
    hindrances.approval(edge.approval);
    hindrances.standing(edge.approval);
  }
  if (edge.kind === 'transition') {
    const { sets = {} } = process.transitions.get(edge.id.split(':')[1] ?? '') ?? {};
    for (const id of Object.keys(sets)) hindrances.field(id);
  }
  return hindrances.found;
}
