import { evaluateCriterion } from '../../../engine/criteria/evaluate-criterion.js';
import type { Evaluation } from '../../../engine/criteria/finding.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { RecordScene } from '../story/scene.js';
import type { Survey } from './survey.js';

/** Which criteria, parts of groups too, held for some record at some gate. */
export class MetCriteria {
  private readonly paths = new Set<string>();
  private readonly scenes: readonly RecordScene[];

  constructor(private readonly survey: Survey) {
    const gone = [...survey.exploration.gone.values()];
    for (const { edge, before, after } of gone) {
      this.note(edge.criteria, before ?? after);
      this.note(edge.arrival ?? [], after);
    }
    this.scenes = gone.flatMap(({ before, after }) => (before === undefined ? [after] : [before, after]));
    // What acts require is looked at wherever a record was.
    const { evidence, artifacts, fields } = survey.definition;
    const required = [...evidence, ...artifacts, ...fields].flatMap(({ requires }) => requires);
    if (required.length > 0) for (const scene of this.scenes) this.note(required, scene);
  }

  has(path: string): boolean {
    return this.paths.has(path);
  }

  /** Whether all the criteria passed for one record at one moment. */
  together(criteria: readonly Criterion[]): boolean {
    const planner = this.survey.planner();
    return this.scenes.some((scene) => planner.open(scene, { criteria, as: 'owner' }).length === 0);
  }

  note(criteria: readonly Criterion[], scene: RecordScene): void {
    const situation = this.survey.planner().situation(scene, 'owner');
    for (const criterion of criteria) this.add(evaluateCriterion(criterion, situation));
  }

  private add({ criterion, verdict, parts = [] }: Evaluation): void {
    if (verdict === 'met') this.paths.add(criterion.path);
    for (const part of parts) this.add(part);
  }
}
