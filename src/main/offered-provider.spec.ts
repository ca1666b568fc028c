import { describe, expect, it } from '@jest/globals';
import { offeredProvider } from './offered-provider.js';

const provider = { issuer: 'https://id.example.com', clientId: 'sluice', groupsClaim: 'groups' };
const offered = (mapping: string) =>
  offeredProvider({ organisation: 'main', provider: { ...provider, mapping } }, { error: () => undefined });

describe('the identity provider of the configuration', () => {
  it('is none unless one is named', () => {
    expect(offeredProvider({ organisation: 'main' }, { error: () => undefined })).toBeUndefined();
  });

  it('gives nobody anything unless its groups are mapped', () => {
    expect(offered('{}')).toMatchObject({
      organisation: 'main',
      mapping: { roles: {}, groups: {}, everyone: [] },
    });
  });

  it.each([
    ['{"roles":{"bosses":["king"]}}', '/roles/bosses/0'],
    ['{"groups":{"desk":"finance"}}', '/groups/desk'],
    ['{"everyone":["rep","x"]}', '/everyone/1'],
    ['{"role":{}}', 'OIDC_MAPPING'],
  ])('is refused with the mapping %s', (mapping, place) => {
    expect(() => offered(mapping)).toThrow(place);
  });
});
