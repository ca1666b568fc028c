import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Blocker } from '../../src/engine/model/blocker.js';
import { blockers } from '../../src/errors/blockers.js';
import { blockerProvocations, OUT_OF_REACH } from './blocker-provocations.js';
import { setScene, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.product.close());

it('has a row for every code there is, and for no other', () => {
  const rows = [...Object.keys(blockerProvocations), ...Object.keys(OUT_OF_REACH)];
  expect(rows.sort()).toEqual(Object.keys(blockers).sort());
});

describe('everything that may stand in the way of a command', () => {
  it.each(Object.entries(blockerProvocations))('%s', async (code, provoke) => {
    const answer = await provoke(scene);
    expect([answer.status, answer.json]).toMatchObject([409, { code: 'command.refused' }]);
    const found = answer.as<{ blockers: Blocker[] }>().blockers;
    expect(found.map((blocker) => blocker.code)).toContain(code);
    for (const blocker of found) {
      expect(Object.keys(blockers)).toContain(blocker.code);
      expect(blocker.message.zh).toMatch(/[\u4e00-\u9fff]/);
      for (const text of [blocker.message, blocker.name, blocker.seen, blocker.wanted]) {
        if (text === undefined) continue;
        expect(text.zh).not.toBe('');
        // Neither a parameter that nobody gave, nor the id of a person or a piece instead of a name.
        for (const words of Object.values(text))
          expect(words).not.toMatch(/\{\w+\}|undefined|\[object|[0-9a-f]{8}-[0-9a-f]{4}-/);
      }
    }
  });
});
