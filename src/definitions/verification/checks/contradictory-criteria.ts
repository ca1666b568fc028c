import type { Criterion } from '../../../engine/model/criterion.js';
import type { FullText } from '../../../engine/model/text.js';
import type { Counterexample, VerificationFinding } from '../finding.js';
import type { Node } from '../explore/exploration.js';
import { withParts } from '../moves/all-criteria.js';
import { conditionHolds } from '../moves/condition-criterion.js';
import { holdsIn } from '../story/replay.js';
import { gatesOf, type Gate } from './gates.js';
import { MetCriteria } from './met-criteria.js';
import type { Check, Survey } from './survey.js';
import { attempt, furthestStory, prepared, refusedCreation, storyOf, violation } from './tell.js';
import { criteriaNames, criterionName, sentence } from './wording.js';

const ID = 'contradictory-criteria';
const DEPTH = 4;

/** Parts that are there to hold: what stands in a `none` is not. */
function positive(criterion: Criterion): readonly Criterion[] {
  if (criterion.kind === 'none') return [criterion];
  return 'of' in criterion ? [criterion, ...criterion.of.flatMap(positive)] : [criterion];
}

/** What makes a criterion apply and hold. */
function holding(criterion: Criterion): readonly Criterion[] {
  const { if: condition, path } = criterion;
  return condition === undefined ? [criterion] : [conditionHolds(condition, `${path}.if`), criterion];
}

class Judging {
  private readonly met: MetCriteria;
  private readonly reported = new Set<string>();
  private readonly findings: VerificationFinding[] = [];

  constructor(private readonly survey: Survey) {
    this.met = new MetCriteria(survey);
  }

  run(): readonly VerificationFinding[] {
    const gates = gatesOf(this.survey);
    const passable = gates.filter((gate) => this.isPassable(gate));
    for (const gate of passable) {
      for (const criterion of gate.criteria.flatMap(positive)) this.single(criterion, gate, gates);
    }
    return this.findings;
  }

  /** Whether the gate can be passed as a whole; says so where it cannot. */
  private isPassable(gate: Gate): boolean {
    const { survey } = this;
    const { edge, criteria } = gate;
    if (edge !== undefined && survey.gone(edge) !== undefined) return true;
    const impossible =
      edge === undefined ? survey.possible.contradiction(criteria) : survey.impossibility(edge)?.because;
    if (impossible !== undefined) {
      this.contradiction(gate, impossible);
      return false;
    }
    // A gate nobody comes to is said by the check of stages.
    if (edge?.from !== undefined && survey.reached(edge.from) === undefined) return false;
    if (edge === undefined && (this.met.together(criteria) || this.canBeMet(criteria))) return true;
    this.undecided(gate, criteria);
    return false;
  }

  /** Whether some record can be brought to where an act is allowed that nobody needed so far. */
  private canBeMet(criteria: readonly Criterion[]): boolean {
    return this.everywhere().some(({ scene }) => {
      const next = this.survey.planner().satisfy(scene, { criteria, as: 'owner' }, DEPTH);
      if (next !== undefined) this.met.note(criteria, next);
      return next !== undefined;
    });
  }

  /** A record in each stage. */
  private everywhere(): readonly Node[] {
    return [...this.survey.exploration.nodes.values()].flatMap(([node]) => node ?? []);
  }

  private contradiction(gate: Gate, because: readonly Criterion[]): void {
    // Who may do it, and which stage applies to whom, is said by the checks of stages and outcomes.
    if (because.length === 0 || because.some(({ path }) => /^stages\.[^.]+\.if/.test(path))) return;
    const key = because
      .map(({ path }) => path)
      .sort()
      .join(' ');
    if (this.reported.has(key)) return;
    this.reported.add(key);
    const names = criteriaNames(because);
    const message =
      because.length === 1
        ? sentence('{gate}: {criteria} can never hold.', '{gate}：{criteria}永远无法成立。', {
            gate: gate.name,
            criteria: names,
          })
        : sentence('{gate}: {criteria} can never hold together.', '{gate}：{criteria}无法同时成立。', {
            gate: gate.name,
            criteria: names,
          });
    const [part = gate.part] = because.filter(({ path }) => this.survey.workshop.criteria.has(path));
    this.findings.push(violation({ check: ID, message, part }, this.refused(gate, because)));
  }

  private refused({ edge }: Gate, because: readonly Criterion[]): Counterexample | undefined {
    const { survey } = this;
    const end = sentence('refused: {criteria}', '被拒绝：{criteria}', { criteria: criteriaNames(because) });
    if (edge?.kind === 'create') return refusedCreation(survey, edge, end);
    const node = edge?.from === undefined ? undefined : survey.reached(edge.from);
    if (edge === undefined || node === undefined) return this.unmet(because, end, node);
    const scene = prepared(survey, node, edge);
    const tried = attempt(survey, scene, edge);
    return tried === undefined ? this.unmet(because, end, node) : storyOf(survey, scene, end, [tried]);
  }

  /** A record for which one of the criteria does not hold, the one at hand or that which came furthest. */
  private unmet(because: readonly Criterion[], end: FullText, at?: Node): Counterexample | undefined {
    const { process, workshop } = this.survey;
    const known = because.filter(({ path }) => workshop.criteria.has(path));
    for (const { scene } of [...(at === undefined ? [] : [at]), ...[...this.everywhere()].reverse()]) {
      const unmet = known.find((criterion) => !holdsIn(process, scene, criterion));
      if (unmet === undefined) continue;
      const story = storyOf(this.survey, scene, end);
      return { ...story, expected: { ...story.expected, unmet: [unmet.path] } };
    }
    return furthestStory(this.survey, end);
  }

  /** Whether a criterion of a gate that can be passed, or a part of it, can hold itself. */
  private single(criterion: Criterion, gate: Gate, gates: readonly Gate[]): void {
    const { path } = criterion;
    const written = this.survey.workshop.criteria.has(path);
    if (!written || criterion.unlessApproved !== undefined || this.met.has(path) || this.reported.has(path))
      return;
    const containing = gates.filter((one) =>
      one.criteria.some((top) => withParts(top).some((part) => part.path === path)),
    );
    const alive = containing.filter((one) => !this.isDead(criterion, one));
    if (alive.some((one) => this.canHold(criterion, one))) return;
    this.reported.add(path);
    if (alive.length > 0) {
      const message = sentence(
        'It could not be decided whether {criterion} can ever hold.',
        '未能判定{criterion}是否可能成立。',
        { criterion: criterionName(criterion) },
      );
      this.findings.push({ check: ID, verdict: 'unknown', message, part: criterion });
      return;
    }
    const message = sentence('{criterion} can never hold.', '{criterion}永远无法成立。', {
      criterion: criterionName(criterion),
    });
    const node = gate.edge?.from === undefined ? undefined : this.survey.reached(gate.edge.from);
    const end = sentence('{criterion} does not hold', '{criterion}不成立', {
      criterion: criterionName(criterion),
    });
    this.findings.push(
      violation({ check: ID, message, part: criterion }, this.unmet([criterion], end, node)),
    );
  }

  private canHold(criterion: Criterion, { criteria, edge }: Gate): boolean {
    const { survey } = this;
    const nodes = edge?.from === undefined ? this.everywhere() : survey.exploration.at(edge.from);
    return nodes.some(({ scene }) => {
      const planner = survey.planner();
      const goal = { criteria: [...holding(criterion), ...criteria], as: 'owner' };
      const next = planner.satisfy(scene, goal, DEPTH);
      if (next === undefined) return false;
      this.met.note(criteria, next);
      return this.met.has(criterion.path);
    });
  }

  private isDead(criterion: Criterion, { criteria, edge }: Gate): boolean {
    const wanted = [...holding(criterion), ...criteria];
    const { survey } = this;
    if (edge !== undefined && survey.neverHappens(edge)) return true;
    return survey.possible.contradiction(wanted, edge?.from, edge?.kind === 'create') !== undefined;
  }

  private undecided({ name, part }: Gate, criteria: readonly Criterion[]): void {
    const key = `? ${criteria.map(({ path }) => path).join(' ')}`;
    if (this.reported.has(key)) return;
    this.reported.add(key);
    const message = sentence(
      '{gate}: it could not be decided whether what is asked for can hold together.',
      '{gate}：未能判定所要求的条件能否同时成立。',
      { gate: name },
    );
    this.findings.push({ check: ID, verdict: 'unknown', message, part });
  }
}

/** Every gate can be passed, and every criterion in it can hold. */
export const contradictoryCriteria: Check = { id: ID, run: (survey) => new Judging(survey).run() };
