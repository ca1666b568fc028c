import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { Evaluation } from '../../../engine/criteria/finding.js';
import type { Command } from '../../../engine/model/command.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { Values } from '../../../engine/model/value.js';
import type { Situation } from '../../../engine/situation.js';
import type { StoryAct } from '../finding.js';
import type { RecordScene } from '../story/scene.js';
import type { CandidateValues } from './candidate-values.js';

/** What is to hold, for whom. */
export interface Goal {
  readonly criteria: readonly Criterion[];
  /** Roles acted in. */
  readonly as: string;
}

/** What a repair may use to bring the record about. */
export interface Planning {
  readonly process: CompiledProcess;
  readonly candidates: CandidateValues;
  /** Whether something must hold at no moment. */
  readonly avoids: boolean;
  situation(scene: RecordScene, as: string): Situation;
  /** The criteria that do not hold. */
  open(scene: RecordScene, goal: Goal): readonly Evaluation[];
  /** The scene after an act; undefined when it is refused, or leads where the plan must not. */
  perform(scene: RecordScene, act: StoryAct): RecordScene | undefined;
  /** Gives a command as somebody of each of the lists of roles, doing first what it asks for. */
  give(
    scene: RecordScene,
    command: (scene: RecordScene) => Command,
    by: readonly (readonly string[])[],
    depth: number,
  ): RecordScene | undefined;
  /** Gives a command as somebody, doing first what it asks for. */
  insist(
    scene: RecordScene,
    command: (scene: RecordScene) => Command,
    as: string,
    depth: number,
  ): RecordScene | undefined;
  /** The scene in which the roles can be held. */
  someone(scene: RecordScene, as: string, depth: number): RecordScene | undefined;
  setFields(
    scene: RecordScene,
    values: Readonly<Record<string, Values[string] | null>>,
    depth: number,
  ): RecordScene | undefined;
  /** Whether a field can be set in this scene as far as the definition tells. */
  isFree(field: string, scene: RecordScene): boolean;
  satisfy(scene: RecordScene, goal: Goal, depth: number): RecordScene | undefined;
}

/** A criterion that does not hold, the gate it stands in, and how deep the plan is already. */
export interface Lack<C extends Criterion = Criterion> {
  readonly planning: Planning;
  readonly scene: RecordScene;
  readonly criterion: C;
  readonly goal: Goal;
  readonly depth: number;
}

/** Scenes in which a criterion may hold, likeliest first. */
export type Repair<C extends Criterion = Criterion> = (lack: Lack<C>) => Iterable<RecordScene>;
