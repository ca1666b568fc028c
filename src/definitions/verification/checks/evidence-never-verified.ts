import { full, list } from '../../../engine/criteria/wording.js';
import type { EvidenceKind } from '../../../engine/model/process-definition.js';
import type { Attempt, Counterexample, StoryAct, VerificationFinding } from '../finding.js';
import { fill } from '../planner/fill.js';
import { recording } from '../planner/record.js';
import { hasSecondPerson } from '../static/second-person.js';
import { everybodyIn } from '../story/company.js';
import { refusalOf } from '../story/replay.js';
import { perform, type RecordScene } from '../story/scene.js';
import { wordsOf } from '../story/words.js';
import type { Check, Survey } from './survey.js';
import { storyOf, violation } from './tell.js';
import { sentence } from './wording.js';

const ID = 'evidence-never-verified';
const DEPTH = 4;

/** The record with a piece of the kind recorded. */
function recorded(survey: Survey, scene: RecordScene, kind: EvidenceKind): RecordScene | undefined {
  const planner = survey.planner();
  const form = { fields: kind.fields, conditions: [] };
  const [values] = fill(form, planner.candidates, planner.situation(scene, 'owner'));
  const by = kind.by === undefined ? [] : [kind.by];
  return values && planner.give(scene, (now) => recording(kind, { values }, now), by, DEPTH);
}

/** Everybody who holds the role that verifies, refused for it is his own. */
function refused(
  { process }: Survey,
  scene: RecordScene,
  { verifiedBy = [] }: EvidenceKind,
): readonly Attempt[] {
  const evidence = scene.evidence.at(-1)?.id ?? '';
  return everybodyIn(process, verifiedBy, scene.state).flatMap((as) => {
    const act: StoryAct = { kind: 'command', command: { type: 'verify-evidence', evidence }, as };
    const reasons = refusalOf(perform(process, scene, act)) ?? [];
    return reasons.includes('evidence.own') ? [{ act, words: wordsOf(process, act), refused: reasons }] : [];
  });
}

function story(survey: Survey, kind: EvidenceKind): Counterexample | undefined {
  const end = sentence('{evidence} does not count', '“{evidence}”不计', {
    evidence: full(kind.name, kind.id),
  });
  for (const { scene } of survey.nodes) {
    const next = recorded(survey, scene, kind);
    const attempts = next === undefined ? [] : refused(survey, next, kind);
    if (next !== undefined && attempts.length > 0) return storyOf(survey, next, end, attempts);
  }
  return undefined;
}

/** Evidence that a second person verifies can be verified by somebody other than who records it. */
export const evidenceNeverVerified: Check = {
  id: ID,
  run: (survey) =>
    survey.definition.evidence.flatMap((kind): VerificationFinding[] => {
      const { verifiedBy = [] } = kind;
      if (hasSecondPerson(kind, survey.process)) return [];
      const message = sentence(
        '{evidence} never counts: whoever may verify it ({roles}) is the one who records it.',
        '“{evidence}”永远不计：可以核实的人（{roles}）就是记录它的人。',
        {
          evidence: full(kind.name, kind.id),
          roles: list(verifiedBy.map((id) => full(survey.process.roles.get(id)?.name, id))),
        },
      );
      return [violation({ check: ID, message, part: kind, key: 'verifiedBy' }, story(survey, kind))];
    }),
};
