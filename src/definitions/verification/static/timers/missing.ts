import { attemptAct, filingAct, recordingAct, settingAct } from '../../checks/attempt-act.js';
import type { Survey } from '../../checks/survey.js';
import type { Attempt } from '../../finding.js';
import { Reads } from '../../moves/reads.js';
import type { RecordScene } from '../../story/scene.js';
import { hasCome } from './moment-check.js';

/** What is refused when it is tried to make a moment known: entering, recording or filing what it hangs on. */
export function refusedFor(survey: Survey, scene: RecordScene, moment: string): readonly Attempt[] {
  const { fields, evidence, artifacts } = new Reads(survey.process).criteria([hasCome(moment)]);
  const { state } = scene;
  const { counting } = survey.planner().situation(scene, 'owner');
  const acts = [
    ...[...fields].filter((id) => state.fields[id] === undefined).map((id) => settingAct(survey, id)),
    ...[...evidence]
      .filter((id) => !counting.some(({ kind }) => kind === id))
      .map((id) => recordingAct(survey, id)),
    ...[...artifacts].filter((id) => state.artifacts[id] === undefined).map((id) => filingAct(survey, id)),
  ];
  return acts.flatMap((act) => (act && attemptAct(survey, scene, act)) ?? []);
}
