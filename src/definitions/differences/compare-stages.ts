import type { Criterion } from '../../engine/model/criterion.js';
import type { Stage, Task } from '../../engine/model/process-definition.js';
import type { Change, PartKind } from './change.js';
import {
  compareAspects,
  membersLoosen,
  moreTightens,
  neutral,
  presenceLoosens,
  presenceTightens,
  type Aspect,
} from './compare-aspects.js';
import { compareGates } from './compare-criteria.js';
import { compareItems } from './compare-items.js';
import { share, shown } from './shown.js';

const stage: PartKind = { code: 'stage', en: 'stage', zh: '阶段' };
const task: PartKind = { code: 'task', en: 'task', zh: '任务' };

/** A stage that promises less is believed sooner: what raises the figure loosens what it says. */
function probability(before: string | undefined, after: string | undefined) {
  return moreTightens(before, after) === 'tightens' ? 'loosens' : 'tightens';
}

function expectation(_value: unknown, { expected }: Stage): string {
  if (expected?.conversion === undefined) return shown(expected);
  return shown({ ...expected, conversion: share(expected.conversion) });
}

const aspects: readonly Aspect<Stage>[] = [
  { key: 'probability', name: { en: 'win probability', zh: '赢率' }, effect: probability, show: share },
  { key: 'forecast', name: { en: 'forecast category', zh: '预测类别' } },
  { key: 'within', name: { en: 'time allowed', zh: '限时' }, effect: presenceTightens },
  { key: 'overdue', name: { en: 'when overdue', zh: '超时处理' }, effect: neutral },
  { key: 'if', name: { en: 'only if', zh: '适用条件' }, effect: presenceLoosens },
  { key: 'expected', name: { en: 'expectation', zh: '预期' }, effect: neutral, show: expectation },
];

const taskAspects: readonly Aspect<Task>[] = [
  { key: 'by', name: { en: 'done by', zh: '由谁完成' }, effect: membersLoosen },
];

const asks = ({ kind, id }: Criterion): string => `${kind} ${id}`;

/** What stages ask for. */
function askedBy(stages: readonly Stage[]): ReadonlySet<string> {
  return new Set(stages.flatMap(({ entry, exit }) => [...entry, ...exit].map(asks)));
}

/** Compares the stages with their gates and tasks. */
export function compareStages(before: readonly Stage[], after: readonly Stage[]): readonly Change[] {
  const old = new Set(before.map(({ id }) => id));
  const kept = askedBy(after.filter(({ id }) => !old.has(id)));
  return compareItems(before, after, {
    kind: stage,
    path: 'stages',
    added: 'neutral',
    removed: 'loosens',
    ordered: true,
    lost: ({ entry, exit }) => {
      // What none of the new stages has is no longer asked for.
      const ids = [...entry, ...exit].filter((one) => !kept.has(asks(one))).map(({ id }) => id);
      const message = { en: ` with ${ids.join(', ')}`, zh: `（含 ${ids.join('、')}）` };
      return ids.length === 0
        ? { effect: 'neutral', message: { en: '', zh: '' } }
        : { effect: 'loosens', message };
    },
    compare: (was, is, path) => [
      ...compareAspects(stage, path, was, is, aspects, ['tasks', 'entry', 'exit']),
      ...compareItems(was.tasks, is.tasks, {
        kind: task,
        path: `${path}.tasks`,
        added: 'neutral',
        removed: 'neutral',
        compare: (old, now, here) => compareAspects(task, here, old, now, taskAspects),
      }),
      ...compareGates(was.entry, is.entry, `${path}.entry`),
      ...compareGates(was.exit, is.exit, `${path}.exit`),
    ],
  });
}
