import { describe, expect, it } from '@jest/globals';
import { compileProcess } from '../../engine/compile-process.js';
import { STATE } from '../../engine/fixture/evaluate.js';
import { field, KEEPER, pumpSale, REP } from '../../engine/fixture/pump-sale.js';
import type { EvidenceCheck } from '../../engine/model/evidence-check.js';
import type { Role } from '../../engine/model/process-definition.js';
import { checkParties } from './check-parties.js';

const name = { en: 'a role' };
const roles: readonly Role[] = [
  ...pumpSale.roles,
  { id: 'lead', name, source: { is: 'field', field: 'leader' }, fallback: { is: 'group', group: 'leads' } },
  { id: 'desk', name, source: { is: 'group', group: 'desk', ofField: 'region' } },
];

function partiesFor(
  verifiedBy: readonly string[] | undefined,
  checks: readonly EvidenceCheck[],
  fields = {},
) {
  const evidence = pumpSale.evidence.map((kind) =>
    kind.id === 'receipt' && verifiedBy !== undefined ? { ...kind, verifiedBy } : kind,
  );
  const more = [field('leader', 'user'), field('region', 'text')];
  const definition = { ...pumpSale, roles, evidence, fields: [...pumpSale.fields, ...more] };
  const open = { kind: 'receipt', recordedBy: REP, recordedAt: STATE.recordedAt, checks };
  const state = { ...STATE, fields, checks: { p: open } };
  return checkParties(compileProcess(definition, 'd'.repeat(64)), state).map(
    ({ piece: _, ...party }) => party,
  );
}

describe('whom a piece waits for', () => {
  it.each([
    ['the owner', ['rep'], {}, [{ via: 'user', person: REP }]],
    ['the manager of the owner', ['manager'], {}, [{ via: 'above', person: REP, level: 1 }]],
    ['a group', ['seal'], {}, [{ via: 'group', name: 'seal' }]],
    ['the group of a field', ['desk'], { region: 'north' }, [{ via: 'group', name: 'desk:north' }]],
    ['the group of a field without a value', ['desk'], {}, []],
    [
      'somebody named in a field, and the fallback',
      ['lead'],
      { leader: KEEPER },
      [
        { via: 'user', person: KEEPER },
        { via: 'group', name: 'leads' },
      ],
    ],
    ['each once', ['seal', 'seal'], {}, [{ via: 'group', name: 'seal' }]],
  ])('%s', (_, by, fields, parties) => {
    expect(partiesFor(by, ['verification'], fields)).toEqual(parties);
  });

  it('for a review are those above the owner at any level, operations, and who verifies', () => {
    expect(partiesFor(undefined, ['review'])).toEqual([{ via: 'above', person: REP }, { via: 'operations' }]);
    expect(partiesFor(['seal'], ['review'])).toContainEqual({ via: 'group', name: 'seal' });
  });
});
