import { describe, expect, it } from '@jest/globals';
import { Names } from './names.js';

describe('Names', () => {
  it('gives the same name the same id, another name another', () => {
    expect(new Names().idOf('zhang')).toBe(new Names().idOf('zhang'));
    expect(new Names().idOf('zhang')).not.toBe(new Names().idOf('liu'));
    expect(new Names().idOf('王芳')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('leaves an id as it is', () => {
    expect(new Names().idOf('019AB000-0000-7000-8000-00000000000a')).toBe(
      '019ab000-0000-7000-8000-00000000000a',
    );
  });

  it('turns ids back into the names they were made from', () => {
    const names = new Names();
    const id = names.idOf('zhang');
    expect(names.readable(`no row ${id} there`)).toBe('no row zhang there');
    expect(names.knows('zhang')).toBe(true);
    expect(names.knows('liu')).toBe(false);
  });
});
