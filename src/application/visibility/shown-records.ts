import type { CompiledProcess } from '../../engine/compile-process.js';
import { restrictedSorts, seesAmount } from '../../engine/item-rights/restricted-sorts.js';
import { visibleFields, type VisibleFields } from '../../engine/item-rights/visible-fields.js';
import { DomainError } from '../../errors/domain-error.js';
import type { ProcessCatalogue } from '../definitions/process-catalogue.js';
import type {
  FoundInstance,
  InstanceQueries,
  InstanceSummary,
  ListedInstance,
} from '../ports/instance-queries.js';
import type { RequestContext } from '../request-context.js';
import { viewerOf } from './viewer.js';

/** A record that somebody sees, with what of it he sees. */
export interface ShownRecord extends FoundInstance {
  readonly process: CompiledProcess;
  readonly visible: VisibleFields;
}

/** Finds records for whoever asks, and says what of them he may be shown: the one way records come to be read. */
export class ShownRecords {
  constructor(
    private readonly queries: InstanceQueries,
    private readonly processes: ProcessCatalogue,
  ) {}

  /** @throws DomainError `instance.not-found`, where there is none or he does not see it */
  async find(context: RequestContext, id: string): Promise<ShownRecord> {
    const found = await this.queries.find(context.org, viewerOf(context.actor), id);
    if (found === undefined) throw new DomainError('instance.not-found', { id });
    return this.shown(context, found);
  }

  /** A record that was found for him, with what of it he sees. */
  async shown(context: RequestContext, found: FoundInstance): Promise<ShownRecord> {
    const process = await this.processes.byDigest(context.org, found.state.definition.digest);
    const viewing = { actor: context.actor, ...found.standing };
    const visible = visibleFields(process, found.state, viewing);
    return { ...found, summary: withoutAmount(found.summary, process, visible), process, visible };
  }

  /** Rows of a list without the amounts he does not see; reads more only where a process hides them from somebody. */
  async listed(
    context: RequestContext,
    rows: readonly ListedInstance[],
  ): Promise<readonly InstanceSummary[]> {
    const restricted = await this.restrictedAmong(context, new Set(rows.map(({ digest }) => digest)));
    const doubtful = rows.filter(({ digest }) => restricted.has(digest)).map(({ id }) => id);
    const found =
      doubtful.length === 0 ? [] : await this.queries.findAll(context.org, viewerOf(context.actor), doubtful);
    const shown = new Map<string, InstanceSummary>();
    for (const each of found) {
      const { summary } = await this.shown(context, each);
      shown.set(summary.id, summary);
    }
    // What he ceased to see meanwhile keeps no amount.
    return rows.map(({ digest, ...summary }) => {
      if (!restricted.has(digest)) return summary;
      const { amount: _hidden, ...rest } = summary;
      return shown.get(summary.id) ?? rest;
    });
  }

  private async restrictedAmong(
    { org }: RequestContext,
    digests: ReadonlySet<string>,
  ): Promise<ReadonlySet<string>> {
    const restricted = new Set<string>();
    for (const digest of digests)
      if (restrictedSorts(await this.processes.byDigest(org, digest)).includes('amount'))
        restricted.add(digest);
    return restricted;
  }
}

function withoutAmount(
  summary: InstanceSummary,
  process: CompiledProcess,
  visible: VisibleFields,
): InstanceSummary {
  if (seesAmount(process, visible)) return summary;
  const { amount: _hidden, ...rest } = summary;
  return rest;
}
