import { describe, expect, it } from '@jest/globals';
import type { CompiledProcess } from '../../../../engine/compile-process.js';
import { field, stage } from '../../../../engine/fixture/pump-sale.js';
import type { Approval } from '../../../../engine/model/approval.js';
import type { ProcessDefinition, Role } from '../../../../engine/model/process-definition.js';
import type { VerificationFinding } from '../../finding.js';
import { replay } from '../../story/replay.js';
import { approval, type WrittenStep } from '../testing/approvals.js';
import { evidence, gate, sampleDefinition, sampleProcess, type Written } from '../testing/sample-process.js';
import { surveyOf } from '../../testing/verified.js';
import { approvalGap } from './approval-gap.js';
import { approvalOverlap } from './approval-overlap.js';
import { approvalAssumptions, quorumOutOfReach } from './quorum-out-of-reach.js';
import { stepNeverApplies } from './step-never-applies.js';

/** What is found of the approvals of a process; every story is run again. */
function approvalFindings(process: CompiledProcess): readonly VerificationFinding[] {
  const survey = surveyOf(process);
  const findings = [quorumOutOfReach, stepNeverApplies, approvalGap, approvalOverlap].flatMap((check) =>
    check.run(survey),
  );
  const stories = findings.flatMap(({ counterexample }) => counterexample ?? []);
  expect(stories.map((story) => replay(process, story))).toEqual(stories.map(() => ({ reproduced: true })));
  return findings;
}

function role(id: string, source: Role['source'], fallback?: Role['source']): Role {
  return { id, name: { en: id }, source, ...(fallback && { fallback }) };
}

const roles: readonly Role[] = [
  ...sampleDefinition().roles,
  role('boss', { is: 'manager-of-owner', level: 1 }),
  role('director', { is: 'manager-of-owner', level: 2 }),
  role('expert', { is: 'field', field: 'expert' }),
  role('expert-or-legal', { is: 'field', field: 'expert' }, { is: 'group', group: 'legal' }),
  role('rep-or-manager', { is: 'owner' }, { is: 'manager-of-owner', level: 1 }),
];

function processWith(approvals: readonly Approval[], more: Partial<ProcessDefinition> = {}) {
  const fields = [...sampleDefinition().fields.filter(({ id }) => id !== 'must'), field('expert', 'user')];
  return sampleProcess({ roles, fields, approvals, ...more });
}

/** What is found of one approval: `check step`. */
function found(steps: readonly WrittenStep[], more: Partial<Approval> = {}): readonly string[] {
  return approvalFindings(processWith([approval('deal', steps, more)])).map(({ check, verdict }) =>
    verdict === 'unknown' ? `${check}?` : check,
  );
}

describe('quorum-out-of-reach', () => {
  it.each<[string, readonly WrittenStep[], Partial<Approval>]>([
    ['the owner, who may not', [{ by: ['rep'] }], {}],
    ['two of one manager', [{ by: ['manager'], quorum: 2 }], {}],
    ['two roles that are one person', [{ by: ['manager', 'boss'], quorum: 2 }], {}],
    [
      'three of the manager, the owner and the director',
      [{ by: ['manager', 'rep', 'director'], quorum: 3 }],
      {},
    ],
    ['a role that is kept apart', [{ by: ['legal'] }], { separation: ['legal'] }],
    ['a person who is kept apart under another role', [{ by: ['boss'] }], { separation: ['manager'] }],
    ['the later of two steps', [{ by: ['manager'] }, { by: ['rep'] }], {}],
    ['two of one expert', [{ by: ['expert'], quorum: 2 }], {}],
    ['two of three of the manager and the director', [{ by: ['manager', 'director'], quorum: '2 of 3' }], {}],
    ['all of the owner', [{ by: ['rep'], quorum: 'all' }], {}],
    ['one who is only sometimes asked', [{ by: ['manager'] }, { by: ['rep'], if: 'amount > CNY 5' }], {}],
  ])('%s', (_case, steps, more) => {
    expect(found(steps, more)).toEqual(['quorum-out-of-reach']);
  });

  it.each<[string, readonly WrittenStep[], Partial<Approval>]>([
    ['the manager', [{ by: ['manager'] }], {}],
    ['the manager and the director', [{ by: ['manager', 'director'], quorum: 2 }], {}],
    ['two of a group', [{ by: ['legal'], quorum: 2 }], {}],
    ['the owner, if not kept apart', [{ by: ['rep'] }], { separation: ['requester'] }],
    ['an expert, or a group', [{ by: ['expert-or-legal'], quorum: 3 }], {}],
    ['another when the owner may not', [{ by: ['rep-or-manager'] }], {}],
    ['two experts, one of them from a group', [{ by: ['expert', 'legal'], quorum: 2 }], {}],
  ])('not: %s', (_case, steps, more) => {
    expect(found(steps, more)).toEqual([]);
  });

  it('says who may not, and how many are left', () => {
    const [finding] = approvalFindings(processWith([approval('deal', [{ by: ['manager'], quorum: 2 }])]));
    expect(finding?.message.en).toBe(
      'deal: step 1 needs 2 of manager to agree, and at most 1 of them may: who asks for it, the owner may not approve.',
    );
    expect(finding?.message.zh).toContain('最多只有 1 人');
  });

  it.each<[WrittenStep, number]>([
    [{ by: ['legal'], quorum: 2 }, 2],
    [{ by: ['legal'], quorum: '2 of 3' }, 3],
    [{ by: ['legal'], quorum: 'all' }, 1],
    [{ by: ['legal', 'manager', 'rep'], quorum: '2 of 3' }, 2],
  ])('takes the size of groups as given, and says so: %j', (step, count) => {
    const said = approvalAssumptions(processWith([approval('deal', [step])])).map(({ en }) => en);
    expect(said).toEqual([expect.stringContaining(`group legal has at least ${count} member`)]);
  });

  it('leaves a step that never applies to the check of steps', () => {
    const steps: WrittenStep[] = [{ by: ['manager'] }, { by: ['rep'], if: 'amount < CNY 0' }];
    expect(found(steps)).toEqual(['approval-step-never-applies']);
  });
});

describe('approval-step-never-applies', () => {
  it.each<[string, WrittenStep['if'], readonly string[]]>([
    ['beyond what may be entered', 'amount < CNY 0', ['approval-step-never-applies']],
    ['a contradiction', 'amount > CNY 5 && amount < CNY 5', ['approval-step-never-applies']],
    ['an option and another', { way: 'tender', grade: '> A' }, ['approval-step-never-applies']],
    ['not analysed', 'note.matches("^q+$")', ['approval-step-never-applies?']],
    ['some amount', 'amount > CNY 5', []],
  ])('%s', (_case, condition, expected) => {
    const steps = [
      { by: ['manager'] },
      { by: ['director'], ...(condition !== undefined && { if: condition }) },
    ];
    expect(found(steps)).toEqual(expected);
  });
});

const BY = { by: ['manager'] };

describe('approval-gap', () => {
  it.each<[string, readonly (string | Written)[], RegExp]>([
    ['between two tiers', ['amount < CNY 100', 'amount >= CNY 200'], /CNY 1\d\d\.00/],
    ['at a seam', ['amount < CNY 100', 'amount > CNY 100'], /amount CNY 100\.00/],
    ['at a seam, as a map', [{ amount: '< CNY 100' }, { amount: '> CNY 100' }], /amount CNY 100\.00/],
    ['above', ['amount < CNY 100', 'amount >= CNY 100 && amount < CNY 500'], /CNY/],
    ['below', ['amount >= CNY 100'], /CNY/],
    ['of options', [{ way: 'tender' }], /way negotiated/],
    ['of grades', ['grade > "B"', 'grade < "C"'], /grade [BC]/],
    ['of two fields', ['amount > CNY 5', 'way == "tender"'], /CNY.*way negotiated|way negotiated.*CNY/],
    ['with a figure of the definition', ['amount < floor', 'amount > floor'], /amount CNY 100\.00/],
  ])('%s', (_case, conditions, words) => {
    const process = processWith([
      approval(
        'deal',
        conditions.map((one) => ({ ...BY, if: one })),
      ),
    ]);
    const findings = approvalFindings(process).filter(({ check }) => check === 'approval-gap');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message.en).toMatch(words);
  });

  it.each<[string, readonly (string | Written)[]]>([
    ['two tiers that meet', ['amount < CNY 100', 'amount >= CNY 100']],
    ['yes and no', ['agreed', '!agreed']],
    ['every option', [{ way: 'tender' }, { way: 'negotiated' }]],
    ['every figure that may be entered', ['score <= 5', 'score > 5']],
    ['from the least on', ['amount >= CNY 0']],
  ])('not: %s', (_case, conditions) => {
    expect(found(conditions.map((one) => ({ ...BY, if: one })))).toEqual([]);
  });

  it('not where the first step always applies', () => {
    expect(found([BY, { by: ['director'], if: 'amount >= CNY 100' }])).toEqual([]);
  });

  it('not for amounts for which it is not asked', () => {
    const approvals = [approval('deal', [{ ...BY, if: 'amount >= CNY 100' }])];
    const exit = gate({ a: { approval: 'deal', if: 'amount >= CNY 100' } });
    expect(approvalFindings(processWith(approvals, { stages: [stage('first', { exit })] }))).toEqual([]);
    const low = gate({ a: { approval: 'deal', if: 'amount >= CNY 50' } });
    expect(
      approvalFindings(processWith(approvals, { stages: [stage('first', { exit: low })] })),
    ).toHaveLength(1);
  });

  it('is left open where the conditions are not analysed', () => {
    const steps = ['note.matches("^[a-z]")', 'note.matches("^[A-Z]")'].map((one) => ({ ...BY, if: one }));
    expect(found(steps)).toContain('approval-gap?');
  });
});

describe('approvals of one gate that share the work', () => {
  const approvals = [approval('small', [BY]), approval('big', [{ by: ['director'] }])];
  const findingsFor = (small: string, big: string) => {
    const exit = gate({ s: { approval: 'small', if: small }, b: { approval: 'big', if: big } });
    const process = processWith(approvals, { stages: [stage('first', { exit })] });
    return approvalFindings(process).map(({ check, message }) => `${check}: ${message.en}`);
  };

  it.each<[string, string, string, readonly unknown[]]>([
    [
      'a gap',
      'amount < CNY 100',
      'amount > CNY 200',
      [expect.stringMatching(/approval-gap: None of s, b applies to amount CNY/)],
    ],
    [
      'a seam left out',
      'amount < CNY 100',
      'amount > CNY 100',
      [expect.stringMatching(/approval-gap.*CNY 100\.00/)],
    ],
    [
      'a seam twice',
      'amount <= CNY 100',
      'amount >= CNY 100',
      [expect.stringMatching(/approval-overlap.*CNY 100\.00/)],
    ],
    [
      'nothing above',
      'amount < CNY 100',
      'amount >= CNY 100 && amount < CNY 200',
      [expect.stringMatching(/approval-gap.*CNY/)],
    ],
    ['none for the least', 'amount >= CNY 100 && amount < CNY 200', 'amount >= CNY 200', []],
    ['more for more', 'amount >= CNY 100', 'amount >= CNY 200', []],
    ['tiers that meet', 'amount < CNY 100', 'amount >= CNY 100', []],
    ['other fields', 'amount < CNY 100', 'level > 3', []],
  ])('%s', (_case, small, big, expected) => {
    expect(findingsFor(small, big)).toEqual(expected);
  });
});

describe('approval-overlap', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a seam', ['amount <= CNY 100', 'amount >= CNY 100'], ['approval-overlap']],
    ['a stretch', ['amount < CNY 100', 'amount >= CNY 50'], ['approval-overlap']],
    [
      'a stretch of two with ends',
      ['amount < CNY 100', 'amount >= CNY 50 && amount < CNY 300', 'amount >= CNY 300'],
      ['approval-overlap'],
    ],
    ['cumulative', ['amount >= CNY 0', 'amount >= CNY 100', 'amount >= CNY 500'], []],
    ['alike, side by side', ['amount < CNY 100', 'amount < CNY 100', 'amount >= CNY 100'], []],
    ['tiers that meet', ['amount < CNY 100', 'amount >= CNY 100'], []],
    ['of shares', ['share <= 10%', 'share >= 10%'], ['approval-overlap']],
    ['of dates', ['due <= start', 'due > start'], []],
  ])('%s', (_case, conditions, expected) => {
    expect(found(conditions.map((one) => ({ ...BY, if: one })))).toEqual(expected);
  });
});

describe('the story of what is wrong with an approval', () => {
  const steps = [
    { ...BY, if: 'amount < CNY 100' },
    { ...BY, if: 'amount > CNY 100' },
  ];
  const deal = approval('deal', steps);
  const told = (more: Partial<ProcessDefinition>) =>
    approvalFindings(processWith([deal], more)).map(({ verdict, counterexample: story }) => [
      verdict,
      story?.steps.map(({ words }) => words.en).join(' → '),
      story?.attempts?.flatMap(({ words, refused }) => [words.en, ...refused]),
    ]);
  const asks = gate({ a: { approval: 'deal' } });

  it('leads to the gate that asks for it, with all else done and that approval missing', () => {
    const exit = [...gate({ n: { check: 'level > 3' } }), ...asks];
    expect(told({ stages: [stage('first'), stage('second', { exit }), stage('third')] })).toEqual([
      [
        'violated',
        'create → advance → set level: 4 → set amount: CNY 100.00',
        ['advance', 'criterion.approval-missing', 'a'],
      ],
    ]);
  });

  it('leads to the act that asks for it', () => {
    const signed = evidence('signed', { requires: asks });
    expect(told({ evidence: [signed] })).toEqual([
      ['violated', 'create → set amount: CNY 100.00', ['record signed', 'criterion.approval-missing', 'a']],
    ]);
  });

  it('says with what the record is created where that is locked by then', () => {
    const locked = processWith([deal]).definition.fields.map((one) =>
      one.id === 'amount' ? { ...one, required: true, lock: 'second' } : one,
    );
    const stages = [stage('first'), stage('second', { exit: asks }), stage('third')];
    expect(told({ fields: locked, stages })).toEqual([
      ['violated', 'create (amount: CNY 100.00) → advance', ['advance', 'criterion.approval-missing', 'a']],
    ]);
  });

  it('is none, and nothing is wrong, where no record comes to the gate with such values', () => {
    const locked = processWith([deal]).definition.fields.map((one) =>
      one.id === 'amount' ? { ...one, required: true, lock: 'second' } : one,
    );
    const first = stage('first', { exit: gate({ n: { check: 'amount != CNY 100' } }) });
    expect(
      told({ fields: locked, stages: [first, stage('second', { exit: asks }), stage('third')] }),
    ).toEqual([]);
  });

  it('goes as far as any record where nobody comes to the gate', () => {
    const walled = stage('second', { entry: gate({ w: { check: 'level > 3 && level < 2' } }), exit: asks });
    expect(told({ stages: [stage('first'), walled, stage('third')] })).toEqual([
      ['violated', 'create → set amount: CNY 100.00', undefined],
    ]);
  });
});
