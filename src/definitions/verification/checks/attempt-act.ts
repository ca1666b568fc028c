import type { Command } from '../../../engine/model/command.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { Attempt, StoryAct } from '../finding.js';
import { actingAs } from '../moves/edge.js';
import { fill } from '../planner/fill.js';
import { filing, recording } from '../planner/record.js';
import { refusalOf } from '../story/replay.js';
import { perform, type RecordScene } from '../story/scene.js';
import { wordsOf } from '../story/words.js';
import type { Survey } from './survey.js';

/** Something done on a record that a gate stands before: recording evidence, filing a document, setting a field. */
export interface GatedAct {
  readonly requires: readonly Criterion[];
  readonly by?: readonly string[];
  /** The command as it would be given on a record; undefined where there is nothing to give with it. */
  command(scene: RecordScene): Command | undefined;
}

/** Recording a piece of evidence. */
export function recordingAct(survey: Survey, id: string): GatedAct | undefined {
  const kind = survey.process.evidence.get(id);
  const planner = survey.planner();
  return (
    kind && {
      ...kind,
      command: (scene) => {
        const form = { fields: kind.fields, conditions: [] };
        const [values] = fill(form, planner.candidates, planner.situation(scene, 'owner'));
        return values && recording(kind, { values }, scene);
      },
    }
  );
}

/** Filing a document. */
export function filingAct({ process }: Survey, id: string): GatedAct | undefined {
  const kind = process.artifacts.get(id);
  return kind && { ...kind, command: () => filing(kind) };
}

/** Setting a field. */
export function settingAct(survey: Survey, id: string): GatedAct | undefined {
  const field = survey.process.fields.get(id);
  const planner = survey.planner();
  return (
    field && {
      requires: field.requires,
      ...(field.by && { by: field.by }),
      command: (scene) => {
        const [value] = planner.candidates.of(field, planner.situation(scene, 'owner').scope);
        return value === undefined ? undefined : { type: 'set-fields', fields: { [id]: value } };
      },
    }
  );
}

/** Everything a gate stands before that moves nothing. */
export function gatedActs(survey: Survey): readonly GatedAct[] {
  const { evidence, artifacts, fields } = survey.definition;
  const acts = [
    ...evidence.map(({ id }) => recordingAct(survey, id)),
    ...artifacts.map(({ id }) => filingAct(survey, id)),
    ...fields.map(({ id }) => settingAct(survey, id)),
  ];
  return acts.filter((act) => act !== undefined).filter(({ requires }) => requires.length > 0);
}

/** An act tried on a record, with what refuses it; undefined when it is accepted, or nothing says why it is not. */
export function attemptAct({ process }: Survey, scene: RecordScene, gated: GatedAct): Attempt | undefined {
  const command = gated.command(scene);
  if (command === undefined) return undefined;
  const [as = 'owner'] = actingAs({ by: gated.by === undefined ? [] : [gated.by] });
  const act: StoryAct = { kind: 'command', command, as };
  const refused = refusalOf(perform(process, scene, act)) ?? [];
  return refused.length === 0 ? undefined : { act, words: wordsOf(process, act), refused };
}
