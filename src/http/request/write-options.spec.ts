import { describe, expect, it } from '@jest/globals';
import { writeOptions } from './write-options.js';

const request = { method: 'POST', url: '/api/v1/x', headers: {} };

describe('writeOptions', () => {
  it.each([
    [{}, undefined],
    [{ 'if-match': '"7"' }, 7],
    [{ 'if-match': '*' }, undefined],
  ])('expects with %j the version %s', (headers, version) => {
    expect(writeOptions({ ...request, headers }).expectedVersion).toBe(version);
  });

  it.each(['7', 'W/"7"', '"7", "8"', '""', '"-1"', '"abc"', '"9999999999999999"'])(
    'refuses If-Match %s',
    (given) => {
      expect(() => writeOptions({ ...request, headers: { 'if-match': given } })).toThrow(
        expect.objectContaining({ code: 'request.malformed' }),
      );
    },
  );

  it('tells requests of one key apart by method, address, file name and body', () => {
    const hash = (changes: object) =>
      writeOptions({ ...request, headers: { 'idempotency-key': 'k' }, ...changes }).idempotency?.bodyHash;
    const hashes = [
      hash({}),
      hash({ method: 'PATCH' }),
      hash({ url: '/api/v1/y' }),
      hash({ bodyDigest: 'abc' }),
      hash({ headers: { 'idempotency-key': 'k', 'x-file-name': 'a.pdf' } }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hash({})).toBe(hashes[0]);
  });
});
