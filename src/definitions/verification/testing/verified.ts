import { compileProcess, type CompiledProcess } from '../../../engine/compile-process.js';
import { loadDefinition } from '../../load-definition.js';
import { definitionText } from '../../testing/definition-text.js';
import { Survey } from '../checks/survey.js';
import type { StoryAct } from '../finding.js';
import { approve } from '../planner/approve.js';
import { CandidateValues } from '../planner/candidate-values.js';
import { Planner, workshopFor } from '../planner/planner.js';
import { hasRecord, NOTHING_YET, perform, type Scene } from '../story/scene.js';
import { refuteGate } from '../static/refute-gate.js';
import type { Refuter } from '../proof/refuter.js';
import { verify, type Verification } from '../verify.js';

/** A definition with this body, compiled; a test about one that does not load is wrong. */
export function processWith(body: string): CompiledProcess {
  const text = /^process:/m.test(body) ? body : definitionText(body);
  const { definition, problems } = loadDefinition({
    path: `${/^process: (.*)$/m.exec(text)?.[1] ?? ''}.yaml`,
    text,
  });
  if (definition === undefined)
    throw new Error(problems.map(({ line, message }) => `${line}: ${message.en}`).join('\n'));
  return compileProcess(definition, '0'.repeat(64));
}

/** Proves over the gates of a process. */
export function refuterFor(process: CompiledProcess): Refuter {
  return (criteria, circumstances) => refuteGate(process, criteria, { ...circumstances, proofOnly: true });
}

/** What a process is once it was explored. */
export function surveyOf(process: CompiledProcess): Survey {
  return new Survey(process, refuterFor(process));
}

/** What verifying a definition with this body comes to. */
export function verified(body: string): Verification {
  return verify(processWith(body).definition);
}

/** What one check says of it: the verdict and the message, and the story that shows it. */
export function saidBy(check: string, body: string): readonly string[] {
  return verified(body)
    .findings.filter((finding) => finding.check === check)
    .map(({ verdict, message, counterexample: story }) => {
      if (story === undefined) return `${verdict}: ${message.en}`;
      const way = story.steps.map(({ words }) => words.en).join(' → ');
      const tried = (story.attempts ?? []).map(({ words }) => `, not ${words.en}`).join('');
      return `${verdict}: ${message.en} | ${way}: ${story.end.en}${tried}`;
    });
}

/** What is done so that an approval is granted once these acts are done. */
export function approving(
  process: CompiledProcess,
  acts: readonly StoryAct[],
  approval: string,
): readonly StoryAct[] {
  let scene: Scene = NOTHING_YET;
  for (const act of acts) {
    const performance = perform(process, scene, act);
    if (!('scene' in performance)) throw new Error('an act is refused');
    ({ scene } = performance);
  }
  const planner = new Planner(workshopFor(process, new CandidateValues(process)));
  const approved = hasRecord(scene) ? approve(planner, scene, approval, 3) : undefined;
  if (approved === undefined) throw new Error(`${approval} cannot be granted`);
  return approved.acts.slice(acts.length);
}
