import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { controllers } from '../../src/http/http-module.js';
import { readDocument } from '../fuzz/api-document.js';
import { cellsOf, type TableCell } from './capability.js';
import { seeRecord } from './capabilities/records.js';
import { rows } from './operations.js';
import type { Row } from './row.js';
import { Table } from './table.js';
import { sound } from './world/side.js';
import { World } from './world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.close());
const table = new Table(() => world);

/** Roles that do not see what lies so to them: what they are told must not depend on whether it is there. */
function seesNothing({ may, seenBy = [] }: Row, { role, relation, outcome }: TableCell): boolean {
  if (outcome === 'hidden' || outcome === 'unknown' || outcome === 'unauthenticated') return true;
  if (outcome !== 'forbidden') return false;
  if (may.cells.repOfOpenTeam === undefined) return !seenBy.includes(role);
  const seen = cellsOf(seeRecord).find((cell) => cell.role === role && cell.relation === relation);
  return seen?.outcome === 'hidden';
}

function check(row: Row, role: (role: string) => boolean): void {
  const cells = cellsOf(row.may).filter((cell) => role(cell.role));
  if (cells.length === 0) return;
  describe([row.operation, ...(row.when === undefined ? [] : [row.when])].join(', where '), () => {
    it.each(cells)('$role, $relation: $outcome', async (cell) => {
      const tried = await table.try(row, cell);
      expect(tried.outcome).toBe(cell.outcome);
      if (!seesNothing(row, cell)) return;
      expect(tried.answer.text).not.toMatch(/Quartz|@ours|@theirs/);
      if (tried.asked.subject === undefined) return;
      const { told, ofUnknown } = await table.besideUnknown(row, tried);
      expect(told).toBe(ofUnknown);
    });
  });
}

describe('the table of permissions', () => {
  it('has a row for every operation of the API, and none for another', async () => {
    const { operations } = await readDocument(world.product.anyone);
    const documented = operations.map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(rows.map(({ operation }) => operation))].sort()).toEqual(documented.sort());
  });

  it('leaves out nothing that the document leaves out, but what a browser needs to sign in', async () => {
    const { operations } = await readDocument(world.product.anyone);
    const documented = operations.map(({ id }) => id);
    const handlers = controllers.flatMap(({ name, prototype }) =>
      Object.entries(Object.getOwnPropertyDescriptors(prototype))
        .filter(([, { value }]) => typeof value === 'function' && Reflect.hasMetadata('method', value))
        .map(([handler]) => `${name.replace(/Controller$/, '')}.${handler}`),
    );
    expect(handlers.filter((each) => !documented.includes(each)).sort()).toEqual([
      'Pages.home',
      'Pages.script',
      'Pages.style',
      'Provider.comeBack',
      'Provider.go',
      'Provider.leave',
    ]);
  });

  for (const row of rows) check(row, (role) => role !== 'repOfOpenTeam');
});

describe('the table of permissions, where reps see the records of their team', () => {
  beforeAll(async () => {
    const administrator = world.ours.who('administrator').client;
    sound(await administrator.patch('/api/v1/organisation', { repsSee: 'team' }));
  });

  for (const row of rows) check(row, (role) => role === 'repOfOpenTeam');
});
