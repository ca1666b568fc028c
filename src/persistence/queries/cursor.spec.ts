import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor } from './cursor.js';

const list = { list: 'customers', search: '钢' };
const position = { key: 'an1 hui1', id: '01930000-0000-7000-8000-000000000001' };
const anything = (): boolean => true;

function forged(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

describe('a cursor', () => {
  it('leads back to its position', () => {
    expect(decodeCursor(list, encodeCursor(list, position), anything)).toEqual(position);
    const unsorted = { ...position, key: null };
    expect(decodeCursor(list, encodeCursor(list, unsorted), anything)).toEqual(unsorted);
  });

  it.each([
    ['of another filter', encodeCursor({ ...list, search: '铁' }, position)],
    ['of another list', encodeCursor({ list: 'instances' }, position)],
    ['that is empty', ''],
    ['that is no base64', '%%%%'],
    ['that is no JSON', Buffer.from('{').toString('base64url')],
    ['that is no object', forged(7)],
    ['without a place', forged({})],
    ['with an id that is none', encodeCursor(list, { ...position, id: "1' or true" })],
    ['with a key of another type', forged({ list: 'x', key: 7, id: position.id })],
  ])('%s is refused', (_name, cursor) => {
    expect(() => decodeCursor(list, cursor, anything)).toThrow(
      expect.objectContaining({ code: 'request.cursor-invalid' }),
    );
  });

  it('is refused when the list cannot be sorted by its key', () => {
    expect(() => decodeCursor(list, encodeCursor(list, position), (key) => key === null)).toThrow(
      expect.objectContaining({ code: 'request.cursor-invalid' }),
    );
  });
});
