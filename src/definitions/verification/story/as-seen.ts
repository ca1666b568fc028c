import { requestOf } from '../../../engine/approvals/standing.js';
import type { Condition } from '../../../engine/model/condition.js';
import type { Approval, ApprovalStep } from '../../../engine/model/approval.js';
import type { ProcessInCalendar } from '../in-calendar.js';
import { allCriteria } from '../moves/all-criteria.js';
import { needed } from '../static/approvals/people.js';
import { timersOf, type Timer } from '../static/timers/timer.js';
import { applicability } from './applicability.js';
import { decidersFor } from './deciders.js';
import { hasRecord, type RecordScene, type Scene } from './scene.js';
import type { Sight } from './sight.js';
import { isNoTime, standingOf } from './timer-standing.js';

interface PlacedStep {
  readonly step: ApprovalStep;
  readonly approval: Approval;
}

function stepAt(path: string, { definition }: ProcessInCalendar): PlacedStep | undefined {
  return (definition.approvals ?? [])
    .flatMap((approval) => approval.steps.flat().map((step) => ({ step, approval })))
    .find(({ step }) => step.path === path);
}

/** The step or criterion with a path. */
function partAt(path: string, process: ProcessInCalendar): { readonly if?: Condition } | undefined {
  return stepAt(path, process)?.step ?? allCriteria(process.definition).find((one) => one.path === path);
}

function areTooFew(
  sight: Sight & { kind: 'too-few' },
  process: ProcessInCalendar,
  end: RecordScene,
): boolean {
  const placed = stepAt(sight.step, process);
  if (placed === undefined || applicability(placed.step.if, process, end) !== 'yes') return false;
  const may = decidersFor(end.state, placed.step, placed.approval, process);
  return may === sight.may && needed(placed.step.quorum) === sight.needed && may < sight.needed;
}

function fires(timer: Timer, process: ProcessInCalendar, scene: RecordScene): boolean {
  return standingOf(timer, process, scene) === 'due' && applicability(timer.if, process, scene) === 'yes';
}

/** Whether the moment of a timer had come as soon as the last step made it known. */
function isDueAtOnce(
  timer: Timer,
  process: ProcessInCalendar,
  before: RecordScene | undefined,
  end: RecordScene,
): boolean {
  if (standingOf(timer, process, end) !== 'due') return false;
  if (isNoTime(timer, process, end)) return true;
  return before === undefined || standingOf(timer, process, before) === 'unset';
}

/** Whether what is told to be seen at the end of a story is so, after the moments it went through. */
export function isAsSeen(sight: Sight, process: ProcessInCalendar, moments: readonly Scene[]): boolean {
  const records = moments.filter(hasRecord);
  const end = records.at(-1);
  if (end === undefined) return false;
  const timer = 'timer' in sight ? timersOf(process).find(({ path }) => path === sight.timer) : undefined;
  switch (sight.kind) {
    case 'applies': {
      const part = partAt(sight.path, process);
      return part !== undefined && applicability(part.if, process, end) === sight.applies;
    }
    case 'too-few':
      return areTooFew(sight, process, end);
    case 'approval':
      return (requestOf(sight.approval, end.state)?.status ?? 'unasked') === sight.stands;
    case 'not-fired':
      return (
        timer !== undefined &&
        standingOf(timer, process, end) === sight.standing &&
        applicability(timer.if, process, end) === sight.applies &&
        !records.some((scene) => fires(timer, process, scene))
      );
    case 'due-at-once':
      return timer !== undefined && isDueAtOnce(timer, process, records.at(-2), end);
  }
}
