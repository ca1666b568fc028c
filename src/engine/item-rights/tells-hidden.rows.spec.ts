import { describe, expect, it } from '@jest/globals';
import { compileProcess } from '../compile-process.js';
import { STATE } from '../fixture/evaluate.js';
import { MANAGER, pumpSale, REP } from '../fixture/pump-sale.js';
import type { Criterion } from '../model/criterion.js';
import { tellsHidden } from './tells-hidden.js';
import { visibleFields } from './visible-fields.js';

const process = compileProcess(
  {
    ...pumpSale,
    fields: pumpSale.fields.map((each) => (each.id === 'chain' ? { ...each, see: ['manager'] } : each)),
  },
  'd'.repeat(64),
);
const met: Criterion = {
  id: 'met',
  path: 'stages.offer.exit.met',
  kind: 'evidence',
  evidence: 'meeting',
  atLeast: 1,
};

function tellsTo(user: string, criterion: Criterion): boolean {
  const actor = { user, roles: ['rep'], groups: [] } as const;
  return tellsHidden(
    criterion,
    process,
    visibleFields(process, STATE, { actor, managersOfOwner: [MANAGER] }),
  );
}

describe('what the words of a criterion tell', () => {
  it('are the rows of a table that is hidden, where each wants a piece of its own', () => {
    expect(tellsTo(REP, { ...met, eachOf: 'person' })).toBe(true);
    expect(tellsTo(MANAGER, { ...met, eachOf: 'person' })).toBe(false);
    expect(tellsTo(REP, met)).toBe(false);
  });
});
