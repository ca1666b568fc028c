import { describe, expect, it } from '@jest/globals';
import { processWith } from '../testing/verified.js';
import { actorOf, idOf, MANAGERS, OWNER } from './cast.js';
import { actingIn, companyOf, everybodyIn } from './company.js';

const process =
  processWith(`roles: { rep: { is: owner }, manager: { is: manager-of-owner }, board: { is: group board }, legal: { is: group legal }, head: { is: group sales, of: region }, expert: { is: field expert } }
fields: { region: { type: choice, of: { north: North, south: South } }, expert: { type: user }, n: { type: number, required: true } }
evidence: { visit: { by: [legal], verifiedBy: [legal] } }
approvals: { deal: { covers: [n], steps: [{ by: board, quorum: 2 of 3 }, { by: [expert, head, manager] }] } }
stages: [{ id: first, exit: { ok: { approval: deal }, been-there: { evidence: visit } } }, { id: last }]
outcomes: { won: { from: last } }`);

const record = { owner: OWNER, fields: { region: 'north', expert: idOf('expert') } };
const actor = (as: string) => actorOf(process, as, record);

describe('the organisation a story plays in', () => {
  const { people, groups } = companyOf(process, record);

  it('has as many members in a group as approvals and verifications need, and no more', () => {
    const sizes = [...groups].map(([group, members]) => [group, members.length]);
    expect(Object.fromEntries(sizes)).toEqual({ board: 3, legal: 2, 'sales:north': 1 });
  });

  it('has the owner below his managers, and those whom fields name', () => {
    expect(people.get(OWNER)?.manager).toBe(MANAGERS[0]);
    expect(people.get(idOf('expert'))?.active).toBe(true);
  });

  it('has the managers above a manager who took the record over', () => {
    const [manager = '', next] = MANAGERS;
    expect(companyOf(process, { ...record, owner: manager }).people.get(manager)?.manager).toBe(next);
    expect(actorOf(process, 'manager', { ...record, owner: manager })?.user).toBe(next);
  });

  it('tells the members of a group apart, and nobody where there is one only', () => {
    const [first, second] = [actor('board'), actor('board#2')];
    expect(groups.get('board')).toEqual(expect.arrayContaining([first?.user, second?.user]));
    expect(first?.user).not.toBe(second?.user);
    expect([actor('manager#2'), actor('owner#2')]).toEqual([undefined, undefined]);
  });

  it('says in which role somebody acts', () => {
    const third = actor('board#3')?.user ?? '';
    expect(actingIn(process, third, ['legal', 'board'], record)).toBe('board#3');
    expect(actingIn(process, OWNER, ['legal', 'board'], record)).toBeUndefined();
    expect(everybodyIn(process, ['legal', 'manager'], record)).toEqual(['legal', 'legal#2', 'manager']);
  });
});
