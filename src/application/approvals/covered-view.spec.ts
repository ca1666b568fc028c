import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal } from '../../engine/fixture/approved-sale.js';
import { CHAIN, meeting } from '../../engine/fixture/deal.js';
import { uuid } from '../../engine/fixture/one-instance.js';
import { ALL_VISIBLE } from '../../engine/item-rights/visible-fields.js';
import type { Surroundings } from './content-in-words.js';
import { changeView, coveredView } from './covered-view.js';

const [wang, zhou] = CHAIN;

/** A deal on which an approval of the decision chain and the meetings was asked for. */
function asked(): ApprovedDeal {
  const covers = [
    { kind: 'field', id: 'chain' },
    { kind: 'evidence', id: 'meeting' },
  ] as const;
  const deal = new ApprovedDeal(approval('price', { covers }));
  deal.give(meeting(31, uuid(21), { values: { person: uuid(21), notes: 'first' } }));
  deal.ask();
  return deal;
}

function around({ process, evidence }: ApprovedDeal): Surroundings {
  return {
    process,
    zone: 'UTC',
    artifacts: [],
    pieces: evidence,
    nameOf: () => undefined,
    visible: ALL_VISIBLE,
  };
}

function changes(deal: ApprovedDeal): unknown {
  return deal.request().changes?.map((change) => changeView(change, around(deal)));
}

describe('what an approval covers, in words,', () => {
  it('tells each row of a table, for “2 rows” is nothing to agree to', () => {
    const deal = asked();
    const [chain] = deal.request().covered.items.map((item) => coveredView(item, around(deal)));
    expect(chain).toMatchObject({
      id: 'chain',
      words: { en: '2 rows', zh: '2 行' },
      rows: [
        {
          id: wang?.id,
          values: [
            { id: 'person', words: { en: 'Wang' } },
            { id: 'role', words: { en: 'decide' } },
            { id: 'relation', words: { en: 'dated' } },
          ],
        },
        { id: zhou?.id },
      ],
    });
  });

  it('tells of a changed table the rows that differ', () => {
    const deal = asked();
    const more = { id: uuid(23), person: 'Li', role: 'buy', relation: 'known' };
    deal.give({ type: 'set-fields', fields: { chain: [wang, { ...zhou, relation: 'dated' }, more] } });
    expect(changes(deal)).toMatchObject([
      {
        id: 'chain',
        from: { en: '2 rows: Zhou, buy, known', zh: '2 行：Zhou，buy，known' },
        to: { en: '3 rows: Zhou, buy, dated; Li, buy, known' },
      },
    ]);
  });

  it('tells of a removed row what it was', () => {
    const deal = asked();
    deal.give({ type: 'set-fields', fields: { chain: [wang] } });
    expect(changes(deal)).toMatchObject([{ from: { en: '2 rows: Zhou, buy, known' }, to: { en: '1 row' } }]);
  });

  it('tells of evidence that was corrected both pieces, though there is one as before', () => {
    const deal = asked();
    const values = { person: uuid(22), notes: 'second' };
    deal.give(meeting(32, uuid(22), { values, supersedes: uuid(31) }));
    expect(changes(deal)).toMatchObject([
      {
        id: 'meeting',
        from: { en: expect.stringMatching(/^1 piece of evidence: .*, first$/) },
        to: { en: expect.stringMatching(/^1 piece of evidence: .*, second$/) },
      },
    ]);
  });
});
