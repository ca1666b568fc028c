import type { ArtifactKind, EvidenceKind } from '../../engine/model/process-definition.js';
import { PROVENANCES, type Provenance } from '../../engine/model/provenance.js';
import type { Change, ChangeEffect, PartKind } from './change.js';
import { compareAspects, membersLoosen, presenceTightens, type Aspect } from './compare-aspects.js';
import { compareGates } from './compare-criteria.js';
import { compareFields } from './compare-fields.js';
import { compareItems } from './compare-items.js';

const evidence: PartKind = { code: 'evidence', en: 'evidence', zh: '证据' };
const artifact: PartKind = { code: 'artifact', en: 'artifact', zh: '产出物' };

function provenance(before: Provenance, after: Provenance): ChangeEffect {
  return PROVENANCES.indexOf(after) > PROVENANCES.indexOf(before) ? 'tightens' : 'loosens';
}

const evidenceAspects: readonly Aspect<EvidenceKind>[] = [
  { key: 'provenance', name: { en: 'least provenance', zh: '最低来源等级' }, effect: provenance },
  { key: 'expires', name: { en: 'expires', zh: '失效' }, effect: presenceTightens },
  { key: 'artifact', name: { en: 'artifact', zh: '产出物' }, effect: presenceTightens },
  { key: 'from', name: { en: 'from', zh: '来自' }, effect: presenceTightens },
  { key: 'verifiedBy', name: { en: 'verified by', zh: '核实人' }, effect: presenceTightens },
  { key: 'by', name: { en: 'recorded by', zh: '由谁记录' }, effect: membersLoosen },
];

/** Formats that are allowed; any when none is named. */
function formats(before: readonly string[], after: readonly string[]): ChangeEffect {
  return membersLoosen(before.length === 0 ? undefined : before, after.length === 0 ? undefined : after);
}

const artifactAspects: readonly Aspect<ArtifactKind>[] = [
  { key: 'formats', name: { en: 'formats', zh: '格式' }, effect: formats },
  {
    key: 'maxSize',
    name: { en: 'largest size', zh: '最大大小' },
    effect: (was, is) => (is > was ? 'loosens' : 'tightens'),
  },
  { key: 'by', name: { en: 'filed by', zh: '由谁提交' }, effect: membersLoosen },
];

/** Compares the kinds of evidence. What is only declared asks for nothing yet. */
export function compareEvidence(
  before: readonly EvidenceKind[],
  after: readonly EvidenceKind[],
): readonly Change[] {
  return compareItems(before, after, {
    kind: evidence,
    path: 'evidence',
    added: 'neutral',
    removed: 'unclear',
    compare: (was, is, path) => [
      ...compareAspects(evidence, path, was, is, evidenceAspects, ['fields', 'requires']),
      ...compareFields(was.fields, is.fields, `${path}.fields`),
      ...compareGates(was.requires, is.requires, `${path}.requires`),
    ],
  });
}

/** Compares the required documents. */
export function compareArtifacts(
  before: readonly ArtifactKind[],
  after: readonly ArtifactKind[],
): readonly Change[] {
  return compareItems(before, after, {
    kind: artifact,
    path: 'artifacts',
    added: 'neutral',
    removed: 'unclear',
    compare: (was, is, path) => [
      ...compareAspects(artifact, path, was, is, artifactAspects, ['requires']),
      ...compareGates(was.requires, is.requires, `${path}.requires`),
    ],
  });
}
