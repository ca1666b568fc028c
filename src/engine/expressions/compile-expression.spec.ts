import { describe, expect, it } from '@jest/globals';
import { checkExpression, compileExpression } from './compile-expression.js';
import {
  attached,
  chain,
  chainColumns,
  cny,
  meetingFields,
  piece,
  sample,
  scope,
} from './test-support/sample.js';

const place = { definition: sample };
const test = (source: string, over = scope()) => compileExpression(source, place, 'boolean').test(over);
const moment = (source: string, over = scope()) => compileExpression(source, place, 'moment').moment(over);
const yes = { known: true, value: true };
const no = { known: true, value: false };
const missing = (...names: string[]) => ({ known: false, missing: names });

const full = scope(
  {
    amount: cny('800000.00'),
    budget: cny('700000.00'),
    foreign: { amount: '1.00', currency: 'USD' },
    'days-late': '3',
    score: '2.5',
    discount: '0.1',
    schedule: 'from Q3 on',
    closeOn: '2026-12-01',
    bidDeadline: '2026-11-21T05:00:00.000Z',
    explicit: true,
    awardBy: 'tender',
    interest: 'warm',
    fit: ['strategy', 'market', 'technology'],
    competitors: ['Acme', 'Zenith'],
    presalesLead: 'user-2',
    package: 'gold',
    decisionChain: chain,
    best: '00000000-0000-7000-8000-000000000001',
  },
  {
    actor: 'user-1',
    evidence: [
      piece('receipt', '2026-11-10T02:00:00.000Z', { amount: cny('100.10') }),
      piece('receipt', '2026-11-12T02:00:00.000Z', { amount: cny('200.20') }),
      piece('write-off', '2026-11-14T02:00:00.000Z', { amount: cny('5.00') }),
      piece('meeting', '2026-11-15T02:00:00.000Z', {
        person: '00000000-0000-7000-8000-000000000001',
        outcome: 'good',
      }),
    ],
    state: { artifacts: attached('proposal', 2, '2026-11-11T02:00:00.000Z') },
  },
);

describe('an expression over a record', () => {
  it.each([
    ['0.1 + 0.2 == 0.3'],
    ['12345678901234567890.5 > 12345678901234567890.4'],
    ['1 in [1, 2]'],
    ['0.30 in [0.3]'],
    ['7 / 2 == 3.5'],
    ['-3 < -2.5'],
    ['(1 + 2) * 3 == 9'],
    ['60% == 0.6'],
    ['amount >= CNY 500000'],
    ['amount >= financeFrom'],
    ['budget >= amount * affordable'],
    ['amount - budget == CNY 100000.00'],
    ['amount / budget > 1.14'],
    ['amount * 10% == CNY 80000'],
    ['10% * amount == amount / 10'],
    ['-amount < 0'],
    ['amount > 0 && 0 < amount'],
    ['max(amount, budget) == amount'],
    ['min(1, 2, 0.5) == 0.5'],
    ['abs(budget - amount) == CNY 100000'],
    ['days-late == 3'],
    ['days-late - 1 == 2'],
    ['count(fit) == 3'],
    ['size(competitors) == 2 && competitors.size() == 2'],
    ['count(proposal) == 2 && count(bid) == 0'],
    ['count(receipt) == 2 && count(write-off) == 1 && count(meeting-notes) == 0'],
    ['sum(receipt.amount) == CNY 300.30'],
    ['sum(receipt.amount) - sum(write-off.amount) == CNY 295.3'],
    ['sum(decisionChain.filter(r, has(r.share)).map(r, r.share)) == 0.75'],
    ['last(receipt) > first(receipt)'],
    ['last(proposal) < last(receipt)'],
    ['now < bidDeadline'],
    ['closeOn == today + P10D'],
    ['closeOn - P10D == today'],
    ['closeOn > now + PT24H'],
    ['today + patience > closeOn'],
    ['days(today, closeOn) == 10'],
    ['months(today, closeOn) < 1'],
    ['days(entered(), now) == 20'],
    ['explicit && strict'],
    ['!(awardBy == "negotiated")'],
    ['awardBy in ["tender", "negotiated"]'],
    ["awardBy != 'negotiated'"],
    ['interest >= "warm" && interest < "hot"'],
    ['"cold" < interest'],
    ['"strategy" in fit'],
    ['"Acme" in competitors'],
    ['competitors.exists(c, c == "Zenith")'],
    ['decisionChain.exists(r, r.role == "decide" && r.relation >= "dated")'],
    ['decisionChain.filter(r, r.role == "buy").all(r, r.relation == "known")'],
    ['meeting.exists(m, m.person.role == "decide")'],
    ['best.role == "decide" && best.relation > "dated"'],
    ['schedule.contains("Q3") && schedule.startsWith("from") && schedule.endsWith("on")'],
    ['schedule.matches("Q[1-4]")'],
    ['package == "gold"'],
    ['presalesLead != owner && actor == owner'],
    ['stage == "proposal" && stage > "set-up"'],
    ['probability >= 30%'],
    ['awardBy == "tender" ? amount > budget : false'],
    ['has(schedule) && !has(decisionChain.filter(r, r.share > 1)) || explicit'],
    ['createdAt < entered()'],
  ])('%s holds', (source) => {
    expect(test(source, full)).toEqual(yes);
  });

  it.each([
    ['amount < budget'],
    ['count(fit) == 2'],
    ['decisionChain.all(r, r.role == "decide")'],
    ['interest == "hot"'],
    ['false && amount > foreign'],
    ['has(schedule) && 1 > 2'],
  ])('%s does not hold', (source) => {
    expect(test(source, full)).toEqual(no);
  });
});

describe('missing data', () => {
  it.each([
    ['budget >= amount', missing('budget', 'amount')],
    ['budget >= CNY 1', missing('budget')],
    ['!explicit', missing('explicit')],
    ['last(receipt) > closeOn', missing('last(receipt)', 'closeOn')],
    ['best.role == "decide"', missing('best')],
    ['explicit || score > 1', missing('explicit', 'score')],
    ['(explicit || 1 < 2) && score > 1', missing('score')],
    ['actor == owner', missing('actor')],
    ['explicit ? true : false', missing('explicit')],
    ['max(score, 1) > 0', missing('score')],
    ['score in [1]', missing('score')],
  ])('%s cannot be told', (source, outcome) => {
    expect(test(source)).toEqual(outcome);
  });

  it.each([
    ['explicit && 1 > 2', no],
    ['1 > 2 && explicit', no],
    ['explicit || 1 < 2', yes],
    ['1 < 2 || explicit', yes],
    ['has(budget)', no],
    ['count(fit) == 0', yes],
    ['count(receipt) == 0 && sum(receipt.amount) == 0', yes],
    ['competitors.exists(c, c == "Acme")', no],
  ])('%s is settled all the same', (source, outcome) => {
    expect(test(source)).toEqual(outcome);
  });

  it('leaves `all` over nothing open, so that no gate opens because a list is empty', () => {
    expect(test('decisionChain.all(r, r.relation >= "dated")')).toEqual(missing('decisionChain'));
  });

  it('names the column a row lacks, unless another row settles it', () => {
    expect(test('decisionChain.all(r, r.relation >= "known")', full)).toEqual(missing('r.relation'));
    expect(test('decisionChain.exists(r, r.relation == "trusted")', full)).toEqual(yes);
    expect(test('sum(decisionChain.share) > 0', full)).toEqual(missing('decisionChain.share'));
  });

  it.each([
    ['amount > foreign', /CNY and USD/],
    ['amount + foreign > CNY 1', /CNY and USD/],
    ['amount == foreign', /CNY and USD/],
    ['score / (score - score) > 1', /division by zero/],
    ['amount / 0 > 0', /division by zero/],
    ['closeOn + 9999 workdays + P7950Y > now', /P7950Y/],
    ['closeOn + P99999Y > now', /P99999Y/],
  ])('%s is unknown for a reason of its own', (source, reason) => {
    const outcome = test(source, full);
    expect(outcome).toMatchObject({ known: false, missing: [] });
    expect(outcome.known ? '' : outcome.reason?.en).toMatch(reason);
  });
});

describe('a moment', () => {
  it.each([
    ['last(proposal)', '2026-11-11T02:00:00.000Z'],
    ['entered()', '2026-11-01T01:00:00.000Z'],
    ['closeOn', '2026-11-30T16:00:00.000Z'],
    ['bidDeadline - PT24H', '2026-11-20T05:00:00.000Z'],
    ['closeOn - P7D', '2026-11-23T16:00:00.000Z'],
    ['closeOn - 3 workdays', '2026-11-25T16:00:00.000Z'],
    ['bidDeadline - 1 workday', '2026-11-19T16:00:00.000Z'],
    ['closeOn + PT1H', '2026-11-30T17:00:00.000Z'],
    ['today', '2026-11-20T16:00:00.000Z'],
  ])('%s is an instant in the zone of the record', (source, value) => {
    expect(moment(source, full)).toEqual({ known: true, value });
  });

  it('is unknown while nothing happened', () => {
    expect(moment('last(proposal)')).toEqual(missing('last(proposal)'));
  });

  it('is demanded where one is expected', () => {
    expect(checkExpression('amount', place, 'moment')).toMatchObject([{ code: 'expression.wrong-type' }]);
  });
});

describe('the parts of a check', () => {
  it('are its conjuncts as the author wrote them, brackets included', () => {
    const parts = compileExpression(
      '(amount + budget) * 2 > CNY 1  && (explicit || amount == 0) && count(bid) == 0',
      place,
      'boolean',
    ).parts(full);
    expect(parts).toEqual([
      { source: '(amount + budget) * 2 > CNY 1', outcome: yes },
      { source: 'explicit || amount == 0', outcome: yes },
      { source: 'count(bid) == 0', outcome: yes },
    ]);
  });

  it('is the whole when nothing is joined by &&', () => {
    expect(compileExpression('explicit || strict', place, 'boolean').parts(scope())).toEqual([
      { source: 'explicit || strict', outcome: yes },
    ]);
  });
});

describe('what an expression reads', () => {
  it('is listed by kind', () => {
    const source =
      'amount > financeFrom && count(meeting) > 0 && last(bid) < now && best.role == "buy" && stage == "tender"';
    expect(compileExpression(source, place, 'boolean').references).toEqual({
      fields: ['amount', 'best', 'decisionChain'],
      locals: [],
      settings: ['financeFrom'],
      evidence: ['meeting'],
      artifacts: ['bid'],
      links: [],
      approvals: [],
      time: true,
      instance: true,
    });
  });

  it('tells locals, which hide fields of the record, from fields', () => {
    const locals = { definition: sample, locals: [...chainColumns, ...meetingFields.slice(1)] };
    const compiled = compileExpression(
      'relation >= "dated" && outcome == "good" && explicit',
      locals,
      'boolean',
    );
    expect(compiled.references).toMatchObject({
      locals: ['relation', 'outcome'],
      fields: ['explicit'],
      time: false,
    });
    const over = { ...scope({ explicit: true }), locals: { relation: 'allied', outcome: 'good' } };
    expect(compiled.test(over)).toEqual(yes);
  });
});

it('refuses to compile what has problems', () => {
  expect(() => compileExpression('nonsense ==', place, 'boolean')).toThrow('ends too early');
});
