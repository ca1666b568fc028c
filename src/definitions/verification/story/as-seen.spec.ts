import { describe, expect, it } from '@jest/globals';
import type { StoryAct } from '../finding.js';
import { approving, processWith } from '../testing/verified.js';
import { idOf, OWNER } from './cast.js';
import { replay } from './replay.js';
import type { Applicability, Sight, TimerStanding } from './sight.js';

const watched = processWith(`fields: { n: { type: number, required: true }, due: { type: date } }
approvals:
  deal:
    covers: [n]
    steps: [{ by: manager, if: n < 10 }, { by: [manager, boss], quorum: 2, if: n >= 20 }]
roles: { rep: { is: owner }, manager: { is: manager-of-owner }, boss: { is: manager-of-owner } }
stages: [{ id: first, exit: { ok: { approval: deal } } }, { id: last, within: P3D }]
outcomes: { won: { from: last } }
rules:
  - { at: due + P1D, if: n > 100, do: { remind: rep } }
  - { at: entered(last) - P1D, do: { remind: rep } }
  - { at: due, do: { remind: rep } }`);

const n = (value: string): StoryAct => ({
  kind: 'command',
  command: { type: 'set-fields', fields: { n: value } },
  as: 'owner',
});
const create: StoryAct = {
  kind: 'command',
  command: { type: 'create', id: idOf('it'), reference: '1', name: 'It', owner: OWNER, fields: { n: '15' } },
  as: 'owner',
};
const dueOn = (day: string): StoryAct => ({
  kind: 'command',
  command: { type: 'set-fields', fields: { due: day } },
  as: 'owner',
});
const days = (count: number): StoryAct => ({ kind: 'wait', duration: `P${String(count)}D` });
const advance: StoryAct = { kind: 'command', command: { type: 'advance' }, as: 'owner' };
const granted = approving(watched, [create, n('9')], 'deal');
const onward: readonly StoryAct[] = [n('9'), ...granted, advance];
const applies = (step: number, how: Applicability): Sight => ({
  kind: 'applies',
  path: `approvals.deal.steps.${String(step)}`,
  applies: how,
});
const tooFew = (may: number, needed: number): Sight => ({
  kind: 'too-few',
  step: 'approvals.deal.steps.2',
  may,
  needed,
});
const stands = (status: Extract<Sight, { kind: 'approval' }>['stands']): Sight => ({
  kind: 'approval',
  approval: 'deal',
  stands: status,
});
const notFired = (timer: string, standing: TimerStanding, how: Applicability): Sight => ({
  kind: 'not-fired',
  timer,
  standing,
  applies: how,
});
const atOnce = (timer: string): Sight => ({ kind: 'due-at-once', timer });

/** Whether a story of these acts, at whose end this is said to be seen, is reproduced. */
function isSeen(acts: readonly StoryAct[], ...seen: readonly Sight[]): boolean {
  const words = { en: '', zh: '' };
  const stage = acts.includes(advance) ? 'last' : 'first';
  const steps = acts.map((act) => ({ words, act }));
  return replay(watched, { steps, end: words, expected: { stage, seen } }).reproduced;
}

describe('what is seen at the end of a story', () => {
  it.each<readonly [string, readonly StoryAct[], readonly Sight[]]>([
    ['no step is for it', [create], [applies(1, 'no'), applies(2, 'no')]],
    ['a step is for it', [create, n('9')], [applies(1, 'yes')]],
    ['nobody asked', [create], [stands('unasked')]],
    ['it is approved', [create, n('9'), ...granted], [stands('granted')]],
    ['it was approved, and changed', [create, n('9'), ...granted, n('8')], [stands('voided')]],
    ['too few may decide', [create, n('20')], [tooFew(1, 2)]],
    ['a moment is not known', [create], [notFired('rules.3', 'unset', 'yes')]],
    ['a moment lies ahead', [create, dueOn('2026-01-09'), days(2)], [notFired('rules.3', 'ahead', 'yes')]],
    ['a condition does not hold', [create, dueOn('2026-01-09'), days(9)], [notFired('rules.1', 'due', 'no')]],
    ['time is not over', [create, ...onward], [notFired('stages.last.within', 'ahead', 'yes')]],
    ['it had come before it was known', [create, ...onward], [atOnce('rules.2')]],
  ])('is so: %s', (_what, acts, seen) => {
    expect(isSeen(acts, ...seen)).toBe(true);
  });

  it.each<readonly [string, readonly StoryAct[], readonly Sight[]]>([
    ['a step is for it after all', [create, n('9')], [applies(1, 'no')]],
    ['one of two sights', [create, n('9')], [applies(2, 'no'), applies(1, 'no')]],
    ['a step there is not', [create], [applies(3, 'no')]],
    ['nobody asked though somebody did', [create, n('9'), ...granted], [stands('unasked')]],
    ['it is approved though it was changed', [create, n('9'), ...granted, n('8')], [stands('granted')]],
    ['the step is not for it', [create], [tooFew(1, 2)]],
    ['more may decide', [create, n('20')], [tooFew(0, 2)]],
    ['fewer are needed', [create, n('20')], [tooFew(1, 3)]],
    ['the moment is known', [create, dueOn('2026-01-09')], [notFired('rules.3', 'unset', 'yes')]],
    ['the moment has come', [create, dueOn('2026-01-09'), days(9)], [notFired('rules.3', 'ahead', 'yes')]],
    ['it fires', [create, dueOn('2026-01-09'), days(9)], [notFired('rules.3', 'due', 'yes')]],
    [
      'it fired before',
      [create, dueOn('2026-01-09'), days(9), dueOn('2026-12-01')],
      [notFired('rules.3', 'ahead', 'yes')],
    ],
    ['its condition holds', [create, n('101'), dueOn('2026-03-01')], [notFired('rules.1', 'ahead', 'no')]],
    ['time is over', [create, ...onward, days(4)], [notFired('stages.last.within', 'ahead', 'yes')]],
    ['a timer there is not', [create], [notFired('rules.9', 'unset', 'yes')]],
    ['it lay ahead when it was known', [create, dueOn('2026-01-09')], [atOnce('rules.3')]],
    ['it came by waiting', [create, dueOn('2026-01-09'), days(9)], [atOnce('rules.3')]],
    ['it is not known', [create], [atOnce('rules.2')]],
    ['there is time', [create, ...onward], [atOnce('stages.last.within')]],
    ['nothing was created', [], [notFired('rules.3', 'unset', 'yes')]],
  ])('is not so: %s', (_what, acts, seen) => {
    expect(isSeen(acts, ...seen)).toBe(false);
  });
});
