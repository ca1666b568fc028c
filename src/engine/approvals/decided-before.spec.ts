import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, step } from '../fixture/approved-sale.js';
import { BOOKKEEPER, COUNSEL, LAWYER, NOTARY, OUTSIDER, substitute } from '../fixture/organisation.js';
import { MANAGER } from '../fixture/pump-sale.js';

/** One of legal, named; then the books. */
function asked(): ApprovedDeal {
  const name = { en: 'Law', zh: '法务' };
  const steps = [[step('1', 'legal', { name })], [step('2', 'books')]];
  const deal = new ApprovedDeal(approval('price', { steps }));
  deal.ask();
  return deal;
}

/** What somebody is told who decides too late. */
function refusal(deal: ApprovedDeal, person: string): unknown {
  const decision = deal.decides(person, 'reject');
  return decision.kind === 'refused' ? decision.blockers[0] : decision.kind;
}

describe('who comes too late, though the request goes on,', () => {
  it('reads who decided what before him', () => {
    const deal = asked();
    deal.decides(LAWYER);
    expect(refusal(deal, COUNSEL)).toMatchObject({
      code: 'approval.decided-before-you',
      message: {
        en: 'You come too late to decide “price” (Law): Lan decided before you, approved.',
        zh: '“price审批”（法务）已由Lan先行决定：同意，无需再由您审批。',
      },
    });
  });

  it('reads it as delegate, and as the one for whom a delegate spoke', () => {
    const deal = asked();
    deal.reorganise({ substitutions: [substitute('delegate', LAWYER, OUTSIDER)] });
    deal.decides(OUTSIDER);
    const told = { message: { en: expect.stringContaining('Ou decided before you') } };
    expect(refusal(deal, LAWYER)).toMatchObject(told);
    const other = asked();
    other.reorganise({ substitutions: [substitute('delegate', LAWYER, OUTSIDER)] });
    other.decides(NOTARY);
    expect(refusal(other, OUTSIDER)).toMatchObject({
      message: { en: expect.stringContaining('Ning decided before you') },
    });
  });

  it.each([
    ['who decided himself reads that', LAWYER, 'approval.decided-already'],
    ['who was not asked reads that', MANAGER, 'approval.not-asked-of-you'],
  ])('%s', (_who, person, code) => {
    const deal = asked();
    deal.decides(LAWYER);
    expect(refusal(deal, person)).toMatchObject({ code });
  });

  it('whose turn has not come is not asked', () => {
    expect(refusal(asked(), BOOKKEEPER)).toMatchObject({ code: 'approval.not-asked-of-you' });
  });
});
