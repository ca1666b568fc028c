import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SCOPES, type Scope } from '../../src/application/ports/directory.js';
import type { HttpAnswer } from '../support/http-client.js';
import { cellsOf, type TableCell } from './capability.js';
import { rows } from './operations.js';
import { outcomeOf, told, yes } from './outcomes.js';
import type { Row } from './row.js';
import { World } from './world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.close());

/** A cell in which the row succeeds, the integration's where it does. */
function cellOf(row: Row): TableCell | undefined {
  const good = cellsOf(row.may).filter(({ outcome }) => outcome === yes);
  return good.find(({ role }) => role === 'integration') ?? good[0];
}

/** Asks with a token that is good for these and nothing else. */
async function ask(row: Row, { role, relation }: TableCell, scopes: readonly Scope[]): Promise<HttpAnswer> {
  const place = world.place(role, relation);
  const asked = await row.ask(place, world);
  const client = await place.home.withToken((asked.as ?? place.actor).id, scopes);
  return client.send(asked);
}

const scoped = rows.flatMap((row) => {
  const cell = cellOf(row);
  if (row.scope === undefined || cell === undefined) return [];
  const { scope, operation, when } = row;
  return [
    {
      row,
      cell,
      scope,
      role: cell.role,
      name: when === undefined ? operation : `${operation}, where ${when}`,
    },
  ];
});

describe('a token', () => {
  it('is needed for all that is not for everybody', () => {
    const open = rows.filter(
      ({ may, scope }) => (scope === undefined) !== (may.cells.anonymous?.[0] === yes),
    );
    expect(open.map(({ operation }) => operation)).toEqual([]);
  });

  it.each(scoped)('of the $role that is good to $scope is enough for $name', async ({ row, cell, scope }) => {
    expect(outcomeOf(told(await ask(row, cell, [scope])))).toBe(yes);
  });

  it.each(scoped)(
    'of the $role that is not good to $scope is refused for $name',
    async ({ row, cell, scope }) => {
      const others = SCOPES.filter((each) => each !== scope);
      const answer = await ask(row, cell, others);
      expect([answer.status, answer.json]).toMatchObject([403, { code: 'access.scope-missing' }]);
    },
  );
});
