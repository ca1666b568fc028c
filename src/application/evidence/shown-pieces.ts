import { maskPiece, type Hiding } from '../../engine/item-rights/mask-piece.js';
import { verifiedContent } from '../../engine/item-rights/verified-content.js';
import type { EvidencePiece } from '../../engine/model/instance-state.js';
import { situationOf, type Situation } from '../../engine/situation.js';
import type { CommandPipeline } from '../instances/command-pipeline.js';
import type { RequestContext } from '../request-context.js';
import type { ShownRecord } from '../visibility/shown-records.js';

/** Pieces of evidence as somebody sees them who sees the record. */
export class ShownPieces {
  constructor(private readonly pipeline: Pick<CommandPipeline, 'begin' | 'inProcess'>) {}

  /** One more read, and only where something is hidden in a piece that may be his to verify. */
  async of(
    context: RequestContext,
    record: ShownRecord,
    pieces: readonly EvidencePiece[],
  ): Promise<readonly (EvidencePiece & Hiding)[]> {
    const { process, visible } = record;
    const masked = pieces.map((piece) => maskPiece(piece, process, visible));
    const toVerify = ({ kind, hidden }: EvidencePiece & Hiding): boolean =>
      hidden !== undefined && process.evidence.get(kind)?.verifiedBy !== undefined;
    const situation = masked.some(toVerify) ? await this.situation(context, record) : undefined;
    if (situation === undefined) return masked;
    return pieces.map((piece) => maskPiece(piece, process, verifiedContent(piece, situation, visible)));
  }

  private async situation(
    context: RequestContext,
    { state, process }: ShownRecord,
  ): Promise<Situation | undefined> {
    const underway = await this.pipeline.begin(context, state.id, [], {}, { people: true });
    if ('text' in underway) return undefined;
    const { facts } = await this.pipeline.inProcess(underway, process);
    return situationOf(process, state, facts);
  }
}
