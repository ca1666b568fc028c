import type { Criterion, GroupCriterion } from '../../../../engine/model/criterion.js';
import { checkCondition } from '../../../../engine/criteria/condition-check.js';
import { conditionHolds } from '../../moves/condition-criterion.js';
import type { RecordScene } from '../../story/scene.js';
import type { Lack } from '../planning.js';
import { retract, set } from '../record.js';

type Wanted = Lack<GroupCriterion>;

type Undoing = Omit<Lack, 'criterion'>;

/** Undoes what makes a criterion hold, where that can be undone. */
function undone(part: Criterion, { planning, scene, goal, depth }: Undoing): RecordScene | undefined {
  switch (part.kind) {
    case 'evidence': {
      const situation = planning.situation(scene, goal.as);
      const fields = planning.process.evidence.get(part.evidence)?.fields ?? [];
      const holding = situation.counting.filter(
        ({ kind, values }) =>
          kind === part.evidence &&
          (part.where === undefined || checkCondition(part.where, situation, fields, values).holds !== false),
      );
      return retract(
        planning,
        scene,
        holding.map(({ id }) => id),
        depth,
      );
    }
    case 'task': {
      const { stage, task } = part;
      const by = planning.process.stages.get(stage)?.tasks.find(({ id }) => id === task)?.by;
      const reason = 'as the story goes';
      return planning.give(
        scene,
        () => ({ type: 'undo-task', stage, task, reason }),
        by === undefined ? [] : [by],
        depth,
      );
    }
    case 'rows':
      return set(planning, scene, part.table, null, depth);
    case 'fields':
      return part.fields
        .map((field) => set(planning, scene, field, null, depth))
        .find((next) => next !== undefined);
    case 'any':
    case 'atLeast':
      return noneOf(part.of, { planning, scene, goal, depth });
    case 'all':
      return part.of
        .map((one) => undone(one, { planning, scene, goal, depth }))
        .find((next) => next !== undefined);
    case 'none':
      return planning.satisfy(scene, { ...goal, criteria: [{ ...part, kind: 'any' }] }, depth);
    case 'artifact':
    case 'check':
    case 'approval':
    case 'linked':
      return undefined;
  }
}

/** The scene in which none of the criteria holds. */
function noneOf(
  criteria: readonly Criterion[],
  { planning, scene, goal, depth }: Undoing,
): RecordScene | undefined {
  let next: RecordScene | undefined = scene;
  for (const part of criteria) {
    const holds = next !== undefined && planning.open(next, { ...goal, criteria: [part] }).length === 0;
    if (next !== undefined && holds) next = undone(part, { planning, scene: next, goal, depth });
  }
  return next;
}

/** Brings about parts of a group: each by itself, then as many as are wanted one after the other. */
export function* repairGroup(lack: Wanted): Generator<RecordScene> {
  const { planning, scene, criterion, goal, depth } = lack;
  if (criterion.kind === 'none') {
    const next = noneOf(criterion.of, lack);
    if (next !== undefined) yield next;
    return;
  }
  const others = goal.criteria.filter(
    (one) => one !== criterion && planning.open(scene, { ...goal, criteria: [one] }).length === 0,
  );
  if (criterion.kind !== 'all') {
    for (const each of criterion.of) {
      const part = [...(each.if === undefined ? [] : [conditionHolds(each.if, `${each.path}.if`)]), each];
      // What holds already in the gate should go on holding; else the part by itself.
      const next =
        planning.satisfy(scene, { ...goal, criteria: [...part, ...others] }, depth) ??
        planning.satisfy(scene, { ...goal, criteria: part }, depth);
      if (next !== undefined) yield next;
    }
  }
  let sofar: RecordScene = scene;
  for (const part of criterion.of) {
    const next = planning.satisfy(sofar, { ...goal, criteria: [part, ...others] }, depth);
    if (next === undefined) continue;
    sofar = next;
    yield next;
  }
}
