import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attach, fileOf, givenOpportunity } from '../support/opportunity.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a document', () => {
  it('comes back byte for byte, every version of it, under the name it was given', async () => {
    const rep = product.as('rep');
    const instance = await givenOpportunity(rep);
    const files = [
      { name: '合同 “最终”.pdf', bytes: Buffer.concat([fileOf('pdf'), randomBytes(3_000_000)]) },
      { name: "o'contract (2).docx", bytes: Buffer.concat([fileOf('docx'), randomBytes(10)]) },
      { name: 'Vertrag%20für.PDF', bytes: fileOf('pdf', '\0\x01\xff') },
    ];
    for (const [place, file] of files.entries()) {
      const answer = await attach(rep, instance, 'contract', file);
      expect([answer.status, answer.json]).toMatchObject([201, { created: { artifactVersion: place + 1 } }]);
    }
    const list = await rep.get(`/api/v1/instances/${instance}/artifacts`);
    expect(list.json).toMatchObject({
      items: files.map(({ name, bytes }, place) => ({
        artifact: 'contract',
        version: place + 1,
        fileName: name,
        size: bytes.length,
        sha256: sha256(bytes),
      })),
    });
    for (const [place, { name, bytes }] of files.entries()) {
      const answer = await rep.get(
        `/api/v1/instances/${instance}/artifacts/contract/versions/${place + 1}/content`,
      );
      expect(answer.status).toBe(200);
      expect(answer.bytes.equals(bytes)).toBe(true);
      expect(answer.headers).toMatchObject({
        etag: `"${sha256(bytes)}"`,
        'content-length': String(bytes.length),
        'x-content-type-options': 'nosniff',
      });
      const [, encoded = ''] =
        /filename\*=UTF-8''(\S+)$/.exec(answer.headers['content-disposition'] ?? '') ?? [];
      expect(decodeURIComponent(encoded)).toBe(name);
    }
  });

  it.each([
    [
      'of a type that is not asked for',
      { name: 'contract.xlsx', bytes: fileOf('xlsx') },
      415,
      'artifact.wrong-type',
    ],
    ['without an ending', { name: 'contract' }, 415, 'artifact.wrong-type'],
    [
      'that is not what its name says',
      { name: 'contract.pdf', bytes: Buffer.from('MZ program') },
      422,
      'artifact.content-mismatch',
    ],
    ['that is empty', { name: 'contract.pdf', bytes: Buffer.alloc(0) }, 422, 'artifact.empty'],
    ['with a path for a name', { name: '../contract.pdf' }, 400, 'request.malformed'],
    ['without a name', { headers: { 'x-file-name': '' } }, 400, 'request.malformed'],
  ])('%s is refused, and nothing is recorded', async (_, file, status, code) => {
    const rep = product.as('rep');
    const instance = await givenOpportunity(rep);
    const answer = await attach(rep, instance, 'contract', file);
    expect([answer.status, answer.json]).toEqual([status, expect.objectContaining({ code })]);
    expect((await rep.get(`/api/v1/instances/${instance}`)).json).toMatchObject({
      version: 1,
      artifacts: {},
    });
  });

  it('is not there for somebody else’s version, another instance or a name that leads elsewhere', async () => {
    const rep = product.as('rep');
    const [instance, other] = [await givenOpportunity(rep), await givenOpportunity(rep)];
    await attach(rep, instance, 'contract');
    for (const path of [
      `${instance}/artifacts/contract/versions/2`,
      `${other}/artifacts/contract/versions/1`,
      `${instance}/artifacts/bid/versions/1`,
      `${instance}/artifacts/contract/versions/1e0`,
      `${instance}/artifacts/..%2f/versions/1`,
    ]) {
      const answer = await rep.get(`/api/v1/instances/${path}/content`);
      expect([path, answer.status, answer.json]).toEqual([
        path,
        404,
        expect.objectContaining({ code: 'artifact.not-found' }),
      ]);
    }
  });
});
