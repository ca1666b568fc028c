import type { CheckCriterion } from '../../../../engine/model/criterion.js';
import type { EvidenceKind } from '../../../../engine/model/process-definition.js';
import type { Row, Values } from '../../../../engine/model/value.js';
import { Reads } from '../../moves/reads.js';
import type { RecordScene } from '../../story/scene.js';
import { approve } from '../approve.js';
import { changeFields } from '../change-fields.js';
import { fill } from '../fill.js';
import type { Lack, Planning } from '../planning.js';
import { attach, record, retract } from '../record.js';

const WAITS = ['P1D', 'P7D', 'P31D', 'P100D', 'P400D', 'P1500D'];

const COUNTS = [1, 2, 3, 5, 10];

/** Contents of pieces that are tried. */
const CONTENTS = 16;

type Wanted = Lack<CheckCriterion>;

function contentsOf(kind: EvidenceKind, { planning, scene, goal }: Wanted): readonly Values[] {
  const form = { fields: kind.fields, conditions: [], varied: kind.fields.map(({ id }) => id) };
  const found: Values[] = [];
  for (const values of fill(form, planning.candidates, planning.situation(scene, goal.as))) {
    found.push(values);
    if (found.length >= CONTENTS) break;
  }
  return found;
}

/** One piece for each row of the tables its fields point into. */
function forEachRow(
  kind: EvidenceKind,
  { planning, scene, depth }: Wanted,
  usual: Values,
): RecordScene | undefined {
  const pointing = kind.fields.find(({ type }) => type === 'row');
  const rows = scene.state.fields[pointing?.table ?? ''];
  if (pointing === undefined || !Array.isArray(rows)) return undefined;
  let next: RecordScene | undefined = scene;
  for (const { id } of rows as readonly Row[])
    next &&= record(planning, next, kind, { values: { ...usual, [pointing.id]: id } }, depth);
  return next;
}

function* withEvidence(kind: EvidenceKind, lack: Wanted): Generator<RecordScene> {
  const { planning, scene, depth } = lack;
  const contents = contentsOf(kind, lack);
  const [usual] = contents;
  const spread = usual && forEachRow(kind, lack, usual);
  if (spread !== undefined) yield spread;
  for (const values of contents) {
    let next: RecordScene | undefined = scene;
    let there = 0;
    for (const count of COUNTS) {
      for (; there < count; there++) next &&= record(planning, next, kind, { values }, depth);
      if (next !== undefined) yield next;
    }
  }
  const standing = scene.evidence.filter((piece) => piece.kind === kind.id && piece.retracted === undefined);
  const without =
    standing.length === 0
      ? undefined
      : retract(
          planning,
          scene,
          standing.map(({ id }) => id),
          depth,
        );
  if (without !== undefined) yield without;
}

function* attached(
  artifact: string,
  planning: Planning,
  scene: RecordScene,
  depth: number,
): Generator<RecordScene> {
  let next: RecordScene | undefined = scene;
  for (let count = 0; count < 3; count++) {
    next &&= attach(planning, next, artifact, depth);
    if (next !== undefined) yield next;
  }
}

/** What else than the record's fields an expression looks at, changed. */
function* surroundings(lack: Wanted): Generator<RecordScene> {
  const { planning, scene, criterion, depth } = lack;
  const reads = new Reads(planning.process).criteria([criterion]);
  for (const id of reads.evidence) {
    const kind = planning.process.evidence.get(id);
    if (kind !== undefined) yield* withEvidence(kind, lack);
  }
  for (const artifact of reads.artifacts) yield* attached(artifact, planning, scene, depth);
  for (const approval of reads.approvals) {
    const granted = approve(planning, scene, approval, depth);
    if (granted !== undefined) yield granted;
  }
  const taken = [
    ...[...reads.links].flatMap((link) =>
      [undefined, 'any'].map((outcome) => ({
        kind: 'linked' as const,
        link,
        stage: 'any',
        fields: {},
        ...(outcome === undefined ? {} : { outcome }),
      })),
    ),
    ...(reads.time || reads.instance ? WAITS.map((duration) => ({ kind: 'wait' as const, duration })) : []),
  ];
  for (const act of taken) {
    const next = planning.perform(scene, act);
    if (next !== undefined) yield next;
  }
}

/** Brings about an expression: through the fields it reads, then through everything else, then through both. */
export function* repairCheck(lack: Wanted): Generator<RecordScene> {
  yield* changeFields(lack);
  const tried: RecordScene[] = [];
  for (const scene of surroundings(lack)) {
    yield scene;
    if (tried.length < 4) tried.push(scene);
  }
  for (const scene of tried) yield* changeFields({ ...lack, scene });
}
