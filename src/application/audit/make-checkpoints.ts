import type { Directory } from '../ports/directory.js';
import type { CheckpointCursor, CheckpointStore } from '../ports/checkpoint-store.js';

/** So many heads make a checkpoint of about 120 KB. */
const HEADS_A_CHECKPOINT = 1_000;

/** What a run made in an organisation. */
export interface CheckpointsMade {
  readonly organisation: string;
  readonly checkpoints: number;
  readonly heads: number;
}

/** Makes checkpoints over every chain that has grown since the last one, as many as it takes. */
export class MakeCheckpoints {
  constructor(
    private readonly directory: Pick<Directory, 'organisations'>,
    private readonly store: Pick<CheckpointStore, 'append'>,
  ) {}

  /**
   * @param restMinutes - an organisation with a younger checkpoint is left alone, so that many processes make no more than one.
   * @returns the organisations in which something was made.
   */
  async make(restMinutes = 0, slug?: string): Promise<readonly CheckpointsMade[]> {
    const made: CheckpointsMade[] = [];
    for (const organisation of await this.directory.organisations()) {
      if (slug !== undefined && organisation.slug !== slug) continue;
      const { checkpoints, heads } = await this.makeIn(organisation.id, restMinutes);
      if (checkpoints > 0) made.push({ organisation: organisation.slug, checkpoints, heads });
    }
    return made;
  }

  private async makeIn(org: string, restMinutes: number): Promise<{ checkpoints: number; heads: number }> {
    let [checkpoints, heads] = [0, 0];
    let after: CheckpointCursor | undefined;
    for (;;) {
      const wanted = { restMinutes: after === undefined ? restMinutes : 0, heads: HEADS_A_CHECKPOINT };
      const one = await this.store.append(org, after === undefined ? wanted : { ...wanted, after });
      if (one === undefined) return { checkpoints, heads };
      checkpoints += 1;
      heads += one.heads;
      after = one.last;
    }
  }
}
