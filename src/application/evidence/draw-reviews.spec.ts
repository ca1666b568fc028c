import { describe, expect, it } from '@jest/globals';
import { DrawReviews, isDrawn } from './draw-reviews.js';

const secret = new Uint8Array(32).fill(7);
const ids = Array.from({ length: 4000 }, (_, n) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`);
const drawn = (share: string, key = secret) => ids.filter((id) => isDrawn(id, { share, secret: key }));

describe('drawing what is reviewed', () => {
  it('draws nothing of nothing, and everything of all', () => {
    expect(drawn('0')).toEqual([]);
    expect(drawn('1')).toEqual(ids);
  });

  it('draws about the share that is wanted, and more of a larger one', () => {
    const [tenth, half] = [drawn('0.1'), drawn('0.5')];
    expect(tenth.length).toBeGreaterThan(320);
    expect(tenth.length).toBeLessThan(480);
    expect(half.length).toBeGreaterThan(1850);
    expect(half.length).toBeLessThan(2150);
    expect(tenth.every((id) => half.includes(id))).toBe(true);
  });

  it('comes out the same every time, and otherwise for another organisation', () => {
    expect(drawn('0.1')).toEqual(drawn('0.1'));
    expect(drawn('0.1', new Uint8Array(32).fill(8))).not.toEqual(drawn('0.1'));
  });

  it('asks for the terms of an organisation once in a while, not for each piece', async () => {
    const asked: string[] = [];
    const draws = new DrawReviews({
      terms: (org) => {
        asked.push(org);
        return Promise.resolve({ share: org === 'all' ? '1' : '0', secret });
      },
    });
    for (const id of ids.slice(0, 3)) {
      expect(await draws.drawn('all', id)).toBe(true);
      expect(await draws.drawn('none', id)).toBe(false);
    }
    expect(asked).toEqual(['all', 'none']);
  });
});
