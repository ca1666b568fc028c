import { maskPiece } from '../../engine/item-rights/mask-piece.js';
import type { EvidencePiece } from '../../engine/model/instance-state.js';
import type { ReadInstance } from '../read-instance.js';
import type { RequestContext } from '../request-context.js';
import type { ShownRecords } from '../visibility/shown-records.js';
import type { EvidenceWarning } from './warnings/evidence-warning.js';
import type { WarnOfJunk } from './warnings/warn-of-junk.js';
import { isWarned } from './warnings/who-is-warned.js';

/** A piece of evidence as somebody is shown it. */
export interface ShownPiece extends EvidencePiece {
  /** Present for whoever is warned of likely junk, where there is something to say. */
  readonly warnings?: readonly EvidenceWarning[];
}

/** Reads the evidence of a record, with what whoever looks at it should know. */
export class ReadEvidence {
  constructor(
    private readonly readInstance: ReadInstance,
    private readonly records: ShownRecords,
    private readonly warnings: WarnOfJunk,
  ) {}

  /** A page of the evidence, newest occurrence first. @throws DomainError `instance.not-found` */
  async list(
    context: RequestContext,
    instance: string,
    page: { after?: string; limit: number },
  ): Promise<readonly ShownPiece[]> {
    const pieces = await this.readInstance.evidence(context, instance, page);
    const { process, state, standing, visible } = await this.records.find(context, instance);
    const viewing = { actor: context.actor, managersOfOwner: standing.managersOfOwner };
    const suspect = pieces.filter(
      ({ kind, recordedBy }) => recordedBy !== context.actor.user && isWarned(kind, process, state, viewing),
    );
    if (suspect.length === 0) return pieces;
    // A text he sees in this piece only, to verify it, is not compared for him with those hidden from him elsewhere.
    const compared = suspect.map((piece) => maskPiece(piece, process, visible));
    const found = await this.warnings.of(context.org, instance, process, compared);
    return pieces.map((piece) => {
      const warnings = found.get(piece.id);
      return warnings === undefined ? piece : { ...piece, warnings };
    });
  }
}
