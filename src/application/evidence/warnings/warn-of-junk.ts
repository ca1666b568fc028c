import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { EvidencePiece } from '../../../engine/model/instance-state.js';
import type { DocumentVersion, LikeDocument, Likeness } from '../../ports/likeness.js';
import { fingerprintsOf, textsOf } from '../evidence-texts.js';
import { detectors } from './detectors.js';
import { repeatedText, sameFile, type EvidenceWarning } from './evidence-warning.js';

type Piece = Pick<EvidencePiece, 'id' | 'kind' | 'values' | 'artifactVersion'>;

/** What the text of a piece looks like, by itself. */
function looksOf(process: CompiledProcess, piece: Piece): readonly EvidenceWarning[] {
  return textsOf(process, piece).flatMap(({ field, text }) => {
    const found = detectors.find(({ matches }) => matches(text));
    return found === undefined ? [] : [{ code: found.code, field, message: found.message }];
  });
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
    const found = new Map<string, readonly EvidenceWarning[]>();
    for (const kind of new Set(pieces.map((piece) => piece.kind))) {
      const ofKind = pieces
        .filter((piece) => piece.kind === kind)
        .map(({ id, ...piece }) => ({ id, texts: fingerprintsOf(process, piece) }));
      const asked = ofKind.flatMap(({ texts }) => texts.map(({ fingerprint }) => fingerprint));
      const counts = await this.likeness.texts(org, instance, kind, [...new Set(asked)]);
      for (const { id, texts } of ofKind) {
        const repeats = texts.flatMap(({ field, fingerprint }) => {
          const records = counts.get(fingerprint);
          return records === undefined ? [] : [repeatedText(field, records)];
        });
        found.set(id, repeats);
      }
    }
    return found;
  }
}
