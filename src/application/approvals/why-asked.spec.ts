import { expect, it } from '@jest/globals';
import type { CompiledProcess } from '../../engine/compile-process.js';
import type { SeatOrigin } from '../../engine/model/approval-request.js';
import { whyAsked } from './why-asked.js';

const manager = {
  id: 'manager',
  name: { en: 'Manager', zh: '部门负责人' },
  source: { is: 'owner' as const },
};
const process: Pick<CompiledProcess, 'roles'> = { roles: new Map([['manager', manager]]) };
const names: Readonly<Record<string, string>> = { a: 'Ann', b: 'Bob' };

it.each<[SeatOrigin, string | undefined, string, string]>([
  [{ is: 'role', role: 'manager' }, undefined, 'as Manager', '角色：部门负责人'],
  [{ is: 'role', role: 'gone' }, undefined, 'as gone', '角色：gone'],
  [
    { is: 'reassigned', from: 'a', by: 'b', role: 'manager' },
    undefined,
    'handed over by Bob, in place of Ann',
    '由Bob转交，代替Ann',
  ],
  [{ is: 'added', by: 'b' }, undefined, 'added by Bob', '由Bob加签'],
  [{ is: 'escalated', from: 'b' }, undefined, 'because Bob did not decide in time', '因Bob逾期未决而升级'],
  [{ is: 'role', role: 'manager' }, 'b', 'for Ann, as Manager', '代Ann（角色：部门负责人）'],
])('says why: %j, read by %s', (origin, reader, en, zh) => {
  expect(whyAsked({ person: 'a', origin }, process, (id) => names[id], reader)).toEqual({ en, zh });
});
