import type { RunningProduct } from '../support/running-product.js';

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Every address of the API that can be read, of one sealed sale where it takes one. */
export async function readableAddresses(
  { anyone }: RunningProduct,
  instance: string,
  approval = 'price',
): Promise<string[]> {
  const { paths } = (await anyone.get('/api/openapi.json')).as<OpenApi>();
  const known: Readonly<Record<string, string>> = {
    id: instance,
    artifact: 'offer',
    approval,
    version: '1',
    key: 'sealed-sale',
    stage: 'draft',
  };
  return Object.entries(paths)
    .filter(([, methods]) => 'get' in methods)
    .map(([template]) => template.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? instance))
    .flatMap((address) => variantsOf(address));
}

function variantsOf(address: string): string[] {
  if (address.endsWith('/explain')) {
    const targets = ['next', 'sent', 'won', 'lost'].map((target) => `${address}?target=${target}`);
    return [...targets, `${address}?transition=reveal`];
  }
  if (address.endsWith('/events')) return [address, `${address}?after=1`, `${address}?after=3&limit=1`];
  if (address === '/api/v1/instances') {
    const lists = ['sort=-amount', 'sort=amount', 'search=Sealed', 'sort=updated&definition=sealed-sale'];
    return [address, ...lists.map((query) => `${address}?${query}`)];
  }
  if (/^\/api\/v1\/instances\/[^/]+$/.test(address)) {
    const then = new Date(Date.now() + 60_000).toISOString();
    return [address, `${address}?asOf=${then}`];
  }
  return [address];
}
