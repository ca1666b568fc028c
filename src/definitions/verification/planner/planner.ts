import { mayBeEntered } from '../../../engine/computations/may-be-entered.js';
import { requestOf } from '../../../engine/approvals/standing.js';
import { evaluateCriterion } from '../../../engine/criteria/evaluate-criterion.js';
import type { Evaluation } from '../../../engine/criteria/finding.js';
import type { Scope } from '../../../engine/expressions/expression.js';
import type { Actor } from '../../../engine/model/facts.js';
import type { Command } from '../../../engine/model/command.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { Value, Values } from '../../../engine/model/value.js';
import { situationOf, type Situation } from '../../../engine/situation.js';
import type { StoryAct } from '../finding.js';
import type { ProcessInCalendar } from '../in-calendar.js';
import { allCriteria } from '../moves/all-criteria.js';
import { actingAs } from '../moves/edge.js';
import { actorOf, idOf, OWNER } from '../story/cast.js';
import { holdsIn } from '../story/replay.js';
import { factsOf, NOTHING_YET, perform, type RecordScene, type Scene } from '../story/scene.js';
import type { CandidateValues } from './candidate-values.js';
import type { Goal, Planning } from './planning.js';
import { repairs } from './repairs.js';

/** What every planner over one process shares. */
export interface Workshop {
  readonly process: ProcessInCalendar;
  readonly candidates: CandidateValues;
  readonly criteria: ReadonlyMap<string, Criterion>;
  /** Evaluations of gates that are left for everything together: what is not found with them stays undecided. */
  readonly purse: { left: number };
}

/** What a plan has to keep to. */
export interface Wishes {
  /** Locks are not minded: what could be set before they close. */
  readonly unlocked?: boolean;
  /** Values that fields are to have from the beginning and keep. */
  readonly pins?: Values;
  /** A criterion that must hold at no moment. */
  readonly avoid?: Criterion;
}

/** Evaluations of gates that one goal may take. */
const EFFORT = 3000;

/** Evaluations of gates that one verification may take. */
const PURSE = 200_000;

/** Ways of mending one criterion that are followed up though they do not bring the gate nearer. */
const DETOURS = 2;

const NOBODY: Actor = { user: OWNER, roles: [], groups: [] };

/** The order in which criteria are mended: what others look at first, and approvals last, for a change of what they cover voids them. */
const ORDER: readonly Criterion['kind'][] = [
  'fields',
  'rows',
  'check',
  'linked',
  'artifact',
  'evidence',
  'task',
  'any',
  'all',
  'none',
  'atLeast',
  'approval',
];

function urgency({ criterion }: Evaluation): number {
  return ORDER.indexOf(criterion.kind);
}

/** How much of a gate is open: what was approved and then changed is only to be approved once more. */
function openness(open: readonly Evaluation[], { state }: RecordScene): number {
  const again = open.filter(({ criterion }) => {
    const id = criterion.kind === 'approval' ? criterion.approval : criterion.unlessApproved;
    return id !== undefined && requestOf(id, state)?.status === 'voided';
  });
  return open.length - again.length + again.length / (open.length + 1);
}

/** Scenes alike in this are the same to a plan. */
function likeness({ state, evidence, linked }: RecordScene): string {
  const pieces = evidence
    .filter(({ retracted }) => retracted === undefined)
    .map(({ kind, values }) => [kind, values]);
  const counted = Object.entries(linked).map(([link, records]) => [link, records.length]);
  const { fields, tasks, artifacts, owner, approvals = {} } = state;
  const asked = Object.values(approvals).map(({ approval, status }) => [approval, status]);
  const filed = Object.values(artifacts).map(({ artifact, version }) => [artifact, version]);
  return JSON.stringify([fields, owner, Object.keys(tasks), filed, pieces, asked, counted]);
}

/** Everything about a process that planners share, worked out once. */
export function workshopFor(process: ProcessInCalendar, candidates: CandidateValues): Workshop {
  const criteria = new Map(allCriteria(process.definition).map((criterion) => [criterion.path, criterion]));
  return { process, candidates, criteria, purse: { left: PURSE } };
}

/** Works out what has to be done for criteria to hold, and does it through the engine. */
export class Planner implements Planning {
  readonly process: ProcessInCalendar;
  readonly candidates: CandidateValues;
  private effort = 0;
  private limit = Infinity;

  constructor(
    private readonly workshop: Workshop,
    readonly wishes: Wishes = {},
  ) {
    ({ process: this.process, candidates: this.candidates } = workshop);
  }

  get avoids(): boolean {
    return this.wishes.avoid !== undefined;
  }

  situation(scene: RecordScene, as: string): Situation {
    const actor = actorOf(this.process, as, scene.state) ?? NOBODY;
    return situationOf(this.process, scene.state, factsOf(this.process, scene, actor));
  }

  /** What expressions read before there is a record. */
  blankScope(): Scope {
    const { now, zone, calendar } = factsOf(this.process, NOTHING_YET, NOBODY);
    const { definition } = this.process;
    const stage = definition.stages[0]?.id ?? '';
    const state = { fields: {}, artifacts: {}, owner: OWNER, stage, stageEnteredAt: now, createdAt: now };
    const scope = { definition, state, evidence: [], now, zone, actor: OWNER };
    return calendar === undefined ? scope : { ...scope, calendar };
  }

  open(scene: RecordScene, { criteria, as }: Goal): readonly Evaluation[] {
    this.effort++;
    this.workshop.purse.left--;
    const situation = this.situation(scene, as);
    return criteria
      .map((criterion) => evaluateCriterion(criterion, situation))
      .filter(({ verdict }) => verdict !== 'met' && verdict !== 'not-applicable');
  }

  /** The scene after an act, as long as the plan keeps to its wishes. */
  after(scene: Scene, act: StoryAct): RecordScene | undefined {
    const performance = perform(this.process, scene, act);
    if (!('scene' in performance)) return undefined;
    const { avoid } = this.wishes;
    return avoid !== undefined && holdsIn(this.process, performance.scene, avoid)
      ? undefined
      : performance.scene;
  }

  perform(scene: RecordScene, act: StoryAct): RecordScene | undefined {
    return this.after(scene, act);
  }

  isFree(id: string, { state }: RecordScene): boolean {
    const field = this.process.fields.get(id);
    if (field === undefined || !mayBeEntered(field) || this.wishes.pins?.[id] !== undefined) return false;
    const { rank } = this.process;
    return (
      field.lock === undefined ||
      this.wishes.unlocked === true ||
      (rank.get(state.stage) ?? 0) < (rank.get(field.lock) ?? Infinity)
    );
  }

  give(
    scene: RecordScene,
    command: (scene: RecordScene) => Command,
    by: readonly (readonly string[])[],
    depth: number,
  ): RecordScene | undefined {
    for (const as of actingAs({ by })) {
      const ready = this.someone(scene, as, depth);
      const done = ready && this.insist(ready, command, as, depth);
      if (done !== undefined) return done;
    }
    return undefined;
  }

  setFields(
    scene: RecordScene,
    values: Readonly<Record<string, Value | null>>,
    depth: number,
  ): RecordScene | undefined {
    const byRoles = new Map<string, Record<string, Value | null>>();
    for (const [id, value] of Object.entries(values)) {
      const key = JSON.stringify(this.process.fields.get(id)?.by ?? null);
      byRoles.set(key, { ...byRoles.get(key), [id]: value });
    }
    let next: RecordScene | undefined = scene;
    for (const [roles, fields] of byRoles) {
      const by = JSON.parse(roles) as readonly string[] | null;
      next &&= this.give(next, () => ({ type: 'set-fields', fields }), by === null ? [] : [by], depth);
    }
    return next;
  }

  satisfy(scene: RecordScene, goal: Goal, depth: number): RecordScene | undefined {
    if (depth <= 0 || this.workshop.purse.left <= 0) return undefined;
    const outer = this.limit;
    this.limit = Math.min(outer, this.effort + EFFORT);
    const seen = new Set<string>();
    const found = this.pursue(scene, goal, { depth, steps: 2 * goal.criteria.length + 4, seen });
    this.limit = outer;
    return found;
  }

  private pursue(
    scene: RecordScene,
    goal: Goal,
    left: { readonly depth: number; readonly steps: number; readonly seen: Set<string> },
  ): RecordScene | undefined {
    const open = this.open(scene, goal);
    if (open.length === 0) return scene;
    const like = likeness(scene);
    if (left.seen.has(like)) return undefined;
    left.seen.add(like);
    const [worst] = [...open].sort((a, b) => urgency(a) - urgency(b));
    if (worst === undefined || left.steps <= 0 || this.effort > this.limit) return undefined;
    const detours: RecordScene[] = [];
    const lack = { planning: this, scene, criterion: worst.criterion, goal, depth: left.depth - 1 };
    for (const next of repairs(lack)) {
      if (this.effort > this.limit) return undefined;
      if (this.open(next, { ...goal, criteria: [worst.criterion] }).length > 0) continue;
      if (openness(this.open(next, goal), next) >= openness(open, scene)) {
        if (detours.length < DETOURS) detours.push(next);
        continue;
      }
      const found = this.pursue(next, goal, { ...left, steps: left.steps - 1 });
      if (found !== undefined) return found;
    }
    for (const next of detours) {
      const found = this.pursue(next, goal, { ...left, steps: left.steps - 3 });
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The scene in which the roles can be held: a role that a field names needs the field first. */
  someone(scene: RecordScene, as: string, depth: number): RecordScene | undefined {
    if (actorOf(this.process, as, scene.state) !== undefined) return scene;
    if (depth <= 0) return undefined;
    const wanted = as.split('+').flatMap((id) => {
      const source = this.process.roles.get(id)?.source;
      const name =
        source?.is === 'field' ? source.field : source?.is === 'group' ? source.ofField : undefined;
      const field = name === undefined ? undefined : this.process.fields.get(name);
      if (field === undefined || scene.state.fields[field.id] !== undefined) return [];
      const value =
        source?.is === 'field'
          ? idOf(id)
          : this.candidates.of(field, this.situation(scene, 'owner').scope)[0];
      return value === undefined ? [] : [[field.id, value] as const];
    });
    if (wanted.length === 0) return undefined;
    const next = this.setFields(scene, Object.fromEntries(wanted), depth - 1);
    return next && actorOf(this.process, as, next.state) !== undefined ? next : undefined;
  }

  /** Gives a command, and again after the criteria that stood in its way are met. */
  insist(
    scene: RecordScene,
    command: (scene: RecordScene) => Command,
    as: string,
    depth: number,
  ): RecordScene | undefined {
    const wanted = new Set<Criterion>();
    let now: RecordScene | undefined = scene;
    for (let tries = 0; tries < 3 && now !== undefined; tries++) {
      const act: StoryAct = { kind: 'command', command: command(now), as };
      const performance = perform(this.process, now, act);
      if ('scene' in performance) return this.after(now, act);
      const inTheWay = performance.blockers.flatMap(({ criterion }) => criterion ?? []);
      const criteria = inTheWay.flatMap((path) => this.workshop.criteria.get(path) ?? []);
      if (criteria.length === 0 || depth <= 0) return undefined;
      for (const criterion of criteria) wanted.add(criterion);
      now = this.satisfy(now, { criteria: [...wanted], as }, depth - 1);
    }
    return undefined;
  }
}
