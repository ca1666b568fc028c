import { describe, expect, it } from '@jest/globals';
import type { CompiledProcess } from '../../../../engine/compile-process.js';
import { field, stage } from '../../../../engine/fixture/pump-sale.js';
import type { ProcessRule, Trigger } from '../../../../engine/model/process-rule.js';
import type { ProcessDefinition } from '../../../../engine/model/process-definition.js';
import type { VerificationFinding } from '../../finding.js';
import { replay } from '../../story/replay.js';
import { approval } from '../testing/approvals.js';
import {
  condition,
  evidence,
  gate,
  sampleDefinition,
  sampleProcess,
  type Written,
} from '../testing/sample-process.js';
import { surveyOf } from '../../testing/verified.js';
import { timerFiresAtOnce } from './timer-fires-at-once.js';
import { timerNeverFires } from './timer-never-fires.js';

/** What is found of the timers of a process; every story is run again. */
function timerFindings(process: CompiledProcess): readonly VerificationFinding[] {
  const survey = surveyOf(process);
  const findings = [timerNeverFires, timerFiresAtOnce].flatMap((check) => check.run(survey));
  const stories = findings.flatMap(({ counterexample }) => counterexample ?? []);
  expect(stories.map((story) => replay(process, story))).toEqual(stories.map(() => ({ reproduced: true })));
  return findings;
}

function rule(trigger: Trigger, applies?: string | Written): ProcessRule {
  return {
    id: '1',
    trigger,
    actions: [{ do: 'remind', roles: ['rep'] }],
    ...(applies !== undefined && { if: condition(applies) }),
  };
}

const never = gate({ never: { check: 'amount < CNY 0' } });
const base: Partial<ProcessDefinition> = {
  roles: [
    ...sampleDefinition().roles,
    { id: 'expert', name: { en: 'expert' }, source: { is: 'field', field: 'expert' } },
    { id: 'reviewer', name: { en: 'reviewer' }, source: { is: 'field', field: 'reviewer' } },
  ],
  fields: [
    ...sampleDefinition().fields.filter(({ id }) => id !== 'must'),
    field('expert', 'user', { requires: never }),
    field('reviewer', 'user', { by: ['reviewer'] }),
    field('reviewed', 'date', { by: ['reviewer'] }),
    field('unset', 'date', { by: ['expert'] }),
    field('forbidden', 'date', { requires: never }),
  ],
  evidence: [
    ...sampleDefinition().evidence,
    evidence('barred', { requires: never }),
    evidence('hen', { requires: gate({ egg: { evidence: 'egg' } }) }),
    evidence('egg', { requires: gate({ hen: { evidence: 'hen' } }) }),
    evidence('by-nobody', { by: ['expert'] }),
    evidence('own-verification', { by: ['rep'], verifiedBy: ['rep'] }),
    evidence('fleeting', { expires: { after: 'PT0S' } }),
    evidence('filed', { artifact: 'barred-file' }),
  ],
  artifacts: [
    ...sampleDefinition().artifacts,
    { id: 'barred-file', name: { en: 'barred' }, formats: [], maxSize: 1, requires: never },
  ],
  approvals: [approval('discount', [{ by: ['manager'] }]), approval('hopeless', [{ by: ['rep'] }])],
};

function findings(rules: readonly ProcessRule[], more: Partial<ProcessDefinition> = {}) {
  return timerFindings(sampleProcess({ ...base, rules, ...more })).map(({ check, verdict }) =>
    verdict === 'unknown' ? `${check}?` : check,
  );
}

/** The second stage, where no record comes to. */
const walled = stage('second', { within: 'P3D', entry: never });

const at = (moment: string, applies?: string | Written) => rule({ kind: 'at', moment }, applies);

describe('timer-never-fires', () => {
  it.each<[string, ProcessRule]>([
    ['a field that nobody can set', at('unset - P7D')],
    ['a field that is never allowed to be set', at('forbidden')],
    ['evidence that is refused', at('last(barred) + P14D')],
    ['evidence that waits for itself', at('last(hen) + P14D')],
    ['evidence that nobody may record', at('last(by-nobody) + P1D')],
    ['evidence that nobody else can verify', at('last(own-verification) + P1D')],
    ['evidence that never counts', at('last(fleeting) + P1D')],
    ['evidence that rests on a file that cannot be filed', at('last(filed) + P1D')],
    ['an artifact that cannot be filed', at('last(barred-file) + P1D')],
    ['an approval that is never granted', at('approved(hopeless) + P1D')],
    ['a condition that never holds', at('due - P7D', 'amount < CNY 0')],
    ['a condition that no longer holds by then', at('due + P1D', 'today < due')],
    ['a condition that no longer holds when it is due', at('deadline', 'now < deadline')],
    ['what moves on with the clock', at('now + P7D')],
    ['the day after today', at('today + P2D')],
    ['again and again, from a day that is never set', rule({ kind: 'every', period: 'P7D', from: 'unset' })],
    [
      'again and again, under a condition that never holds',
      rule({ kind: 'every', period: 'P7D' }, 'amount < CNY 0'),
    ],
  ])('%s', (_case, given) => {
    expect(findings([given])).toEqual(['timer-never-fires']);
  });

  it('a stage no record comes to', () => {
    const stages = [stage('first'), stage('second', { entry: never })];
    expect(findings([at('entered(second) + P3D')], { stages })).toEqual(['timer-never-fires']);
    expect(findings([at('entered(second) + P3D')])).toEqual([]);
  });

  it('the time allowed in a stage no record comes to', () => {
    expect(findings([], { stages: [stage('first'), walled] })).toEqual(['timer-never-fires']);
    const open = stage('second', { within: 'P3D' });
    expect(findings([], { stages: [stage('first'), open] })).toEqual([]);
  });

  it.each<[string, ProcessRule]>([
    ['a while before a day', at('due - P7D')],
    ['a while after evidence', at('last(meeting) + P14D')],
    ['a field that whoever creates the record may set, naming himself', at('reviewed')],
    ['workdays before a deadline', at('deadline - 3 workdays', 'count(offer) == 0')],
    ['hours in a stage', at('entered(first) + PT24H')],
    ['a while after an approval', at('approved(discount) + P3D', { way: 'tender' })],
    ['again and again', rule({ kind: 'every', period: 'P7D', from: 'due' }, 'amount > 0')],
    ['months after a day', at('start + P1M', 'today > start')],
    ['as soon as a stage is entered', at('entered(first)')],
  ])('not: %s', (_case, given) => {
    expect(findings([given])).toEqual([]);
  });

  it('is left open where its condition is not analysed', () => {
    expect(findings([at('due', 'note.matches("^q+$")')])).toEqual(['timer-never-fires?']);
  });

  it('says whether the moment or the condition is to blame', () => {
    const words = (given: ProcessRule) =>
      timerFindings(sampleProcess({ ...base, rules: [given] }))[0]?.message.en;
    expect(words(at('due + P1D', 'today < due'))).toBe(
      'rule 1 never fires: its condition never holds once due + P1D has come.',
    );
    expect(words(at('forbidden'))).toBe('rule 1 never fires: forbidden never comes.');
  });
});

describe('timer-fires-at-once', () => {
  it.each<[string, ProcessRule]>([
    ['now', at('now')],
    ['today', at('today')],
    ['yesterday', at('today - P1D')],
    ['an hour ago', at('now - PT1H')],
    ['before the stage was entered', at('entered(second) - P7D')],
    ['before the record was created', at('createdAt - P1D')],
    ['before evidence occurred', at('last(meeting) - P2D')],
    ['workdays before evidence occurred', at('first(meeting) - 2 workdays - PT1H')],
    ['before an approval was granted', at('approved(discount) - P1M')],
    ['again and again without pause', rule({ kind: 'every', period: 'PT0S' })],
  ])('%s', (_case, given) => {
    expect(findings([given])).toEqual(['timer-fires-at-once']);
  });

  it.each<[string, Partial<ProcessDefinition>]>([
    ['in a stage', { stages: [stage('first', { within: 'PT0S' })] }],
    [
      'for an approval',
      {
        approvals: [
          {
            ...approval('discount', []),
            steps: [[{ id: '1', path: 'p', by: ['manager'], quorum: { kind: 'any' }, within: 'P0D' }]],
          },
        ],
      },
    ],
  ])('no time at all %s', (_case, more) => {
    expect(findings([], more)).toEqual(['timer-fires-at-once']);
  });

  it('shows it with a record, and the moment the engine works out for it', () => {
    const process = sampleProcess({ ...base, rules: [at('createdAt - P1D')] });
    const [finding] = timerFindings(process);
    expect(finding?.message.en).toMatch(/at 2026-06-15 12:00 it is 2026-\d\d-\d\d \d\d:\d\d/);
    expect(finding?.counterexample?.steps).toHaveLength(1);
    expect(finding?.counterexample?.end.zh).toContain('已经过去');
  });
});
