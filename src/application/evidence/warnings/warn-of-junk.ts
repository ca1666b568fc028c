import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { EvidencePiece } from '../../../engine/model/instance-state.js';
import type { DocumentVersion, LikeDocument, Likeness } from '../../ports/likeness.js';
import { fingerprintsOf, textsOf } from '../evidence-texts.js';
import { detectors } from './detectors.js';
import { repeatedText, sameFile, unlikelySource, type EvidenceWarning } from './evidence-warning.js';

type Piece = Pick<EvidencePiece, 'id' | 'kind' | 'values' | 'source' | 'artifactVersion'>;

/** What the texts of a piece and its source look like, by themselves. */
function looksOf(process: CompiledProcess, piece: Piece): readonly EvidenceWarning[] {
  const texts = textsOf(process, piece).flatMap(({ field, text }) => {
    const found = detectors.find(({ matches }) => matches(text));
    return found === undefined ? [] : [{ code: found.code, field, message: found.message }];
  });
  const { source } = piece;
  const found = source === undefined ? undefined : detectors.find(({ matches }) => matches(source));
  return found === undefined ? texts : [...texts, unlikelySource(found)];
}

function documentOf(process: CompiledProcess, { kind, artifactVersion }: Piece): DocumentVersion | undefined {
  const artifact = process.evidence.get(kind)?.artifact;
  return artifact === undefined || artifactVersion === undefined
    ? undefined
    : { artifact, version: artifactVersion };
}

function isOf({ artifact, version }: LikeDocument, document: DocumentVersion | undefined): boolean {
  return artifact === document?.artifact && version === document.version;
}

/** Warns whoever looks at evidence of what is likely junk: it blocks nothing. */
export class WarnOfJunk {
  constructor(private readonly likeness: Likeness) {}

  /** The warnings of pieces of a record, by the piece; pieces without any are left out. */
  async of(
    org: string,
    instance: string,
    process: CompiledProcess,
    pieces: readonly Piece[],
  ): Promise<ReadonlyMap<string, readonly EvidenceWarning[]>> {
    const repeated = await this.repeated(org, instance, process, pieces);
    const documents = pieces.flatMap((piece) => documentOf(process, piece) ?? []);
    const like = await this.likeness.documents(org, instance, documents);
    const warnings = pieces.map((piece): [string, readonly EvidenceWarning[]] => {
      const document = documentOf(process, piece);
      return [
        piece.id,
        [
          ...looksOf(process, piece),
          ...(repeated.get(piece.id) ?? []),
          ...like.filter((each) => isOf(each, document)).map(sameFile),
        ],
      ];
    });
    return new Map(warnings.filter(([, found]) => found.length > 0));
  }

  private async repeated(
    org: string,
    instance: string,
    process: CompiledProcess,
    pieces: readonly Piece[],
  ): Promise<ReadonlyMap<string, readonly EvidenceWarning[]>> {
    const texts = pieces.flatMap((piece) =>
      fingerprintsOf(process, piece).map((text) => ({ ...text, piece: piece.id, kind: piece.kind })),
    );
    const places = new Map(texts.map(({ kind, field }) => [`${kind} ${field}`, { kind, field }]));
    const found = new Map<string, readonly EvidenceWarning[]>();
    // Only beside the same field: another may be hidden from whoever is warned, and texts could be tried against it.
    for (const place of places.values()) {
      const here = texts.filter(({ kind, field }) => kind === place.kind && field === place.field);
      const asked = new Set(here.map(({ fingerprint }) => fingerprint));
      const counts = await this.likeness.texts(org, instance, place, [...asked]);
      for (const { piece, field, fingerprint } of here) {
        const records = counts.get(fingerprint);
        if (records === undefined) continue;
        found.set(piece, [...(found.get(piece) ?? []), repeatedText(field, records)]);
      }
    }
    return found;
  }
}
