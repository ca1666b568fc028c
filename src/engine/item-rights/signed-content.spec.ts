import { describe, expect, it } from '@jest/globals';
import { compileProcess } from '../compile-process.js';
import { approval, ApprovedDeal, step } from '../fixture/approved-sale.js';
import { acting, BOOKKEEPER, DIRECTOR, OUTSIDER, substitute } from '../fixture/organisation.js';
import { MANAGER, REP } from '../fixture/pump-sale.js';
import { situationOf } from '../situation.js';
import { signedContent } from './signed-content.js';
import { visibleFields } from './visible-fields.js';

const price = approval('price', {
  covers: [{ kind: 'field', id: 'amount' }],
  steps: [[step('1', 'manager')], [step('2', 'director')]],
});

function asked(): ApprovedDeal {
  const deal = new ApprovedDeal(price);
  deal.ask();
  return deal;
}

/** Who sees a field that `see` hides from everybody here. */
function seersOf(field: string, deal: ApprovedDeal): string[] {
  const { definition } = deal.process;
  const fields = definition.fields.map((each) =>
    ['amount', 'budget'].includes(each.id) ? { ...each, see: ['legal'] } : each,
  );
  const process = compileProcess({ ...definition, fields }, 'd'.repeat(64));
  return Object.entries({ REP, MANAGER, DIRECTOR, BOOKKEEPER, OUTSIDER }).flatMap(([name, user]) => {
    const facts = deal.facts({ actor: acting(user) });
    const visible = visibleFields(process, deal.state, facts);
    const situation = situationOf(process, deal.state, facts);
    return signedContent(price, deal.request(), situation, visible).seesAllOf(field) ? [name] : [];
  });
}

describe('what an approval covers, hidden in the record,', () => {
  it('is seen by who is asked, once his step has begun, and by who has decided', () => {
    const deal = asked();
    expect(seersOf('amount', deal)).toEqual(['MANAGER']);
    deal.decides(MANAGER);
    expect(seersOf('amount', deal)).toEqual(['MANAGER', 'DIRECTOR']);
    deal.decides(DIRECTOR);
    expect(seersOf('amount', deal)).toEqual(['MANAGER', 'DIRECTOR']);
  });

  it('is seen beside him by his delegate, and in his place by his stand-in', () => {
    const deal = asked();
    deal.reorganise({ substitutions: [substitute('delegate', MANAGER, OUTSIDER)] });
    expect(seersOf('amount', deal)).toEqual(['MANAGER', 'OUTSIDER']);
    deal.reorganise({ substitutions: [substitute('stand-in', MANAGER, BOOKKEEPER)] });
    expect(seersOf('amount', deal)).toEqual(['BOOKKEEPER']);
  });

  it('is seen no longer by who was asked and did not decide, once it is over', () => {
    const deal = asked();
    deal.decides(MANAGER);
    deal.by(REP, { type: 'recall-approval', approval: 'price' });
    expect(seersOf('amount', deal)).toEqual(['MANAGER']);
  });

  it('is all that is seen by it', () => {
    expect(seersOf('budget', asked())).toEqual([]);
  });
});
