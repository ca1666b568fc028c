import fc from 'fast-check';

/** Parts of addresses that are no ids and no words of ours. */
export const hostileSegments = fc.constantFrom(
  'x',
  '..',
  '.',
  '%00',
  '%ff',
  '%2f',
  '%2e%2e',
  '%',
  'null',
  '__proto__',
  'constructor',
  '0',
  '-1',
  '1e3',
  '99999999999999999999',
  '%F0%9F%98%80',
  '{019ab000-0000-7000-8000-00000000000a}',
  '019AB000-0000-7000-8000-00000000000A',
  'x'.repeat(199),
  'x'.repeat(5000),
  '%ED%A0%80',
  "'",
  '*',
  'bulk',
);

/** Queries that are not what they should be. */
export const hostileQueries = fc.constantFrom(
  'x=1',
  'limit=0',
  'limit=-1',
  'limit=1e400',
  'limit=',
  'limit=5&limit=6',
  'limit[]=5',
  'limit=201',
  'cursor=x',
  'cursor=eyJ9',
  'cursor=%00',
  'asOf=',
  'asOf=now',
  'asOf=%ff',
  'asOf=-271821-04-20T00:00:00Z',
  'asOf=+275760-09-13T00:00:00Z',
  'sort=__proto__',
  'sort=-',
  'target=',
  'target=nowhere',
  'after=-1',
  'after=2147483648',
  'after=x',
  '__proto__=1',
  'constructor=1',
  'search=%F0%9F',
  'search=%00',
  `search=${'x'.repeat(3000)}`,
  'search=%25_%5C',
  '%',
  '%ff',
  '&&&',
  'a'.repeat(9000),
  'stage=',
  'reason=%ED%A0%80',
  'language=fr',
  'format=exe',
  'status=any',
  'owner=me',
  'version=0',
);

/** Headers that are not what they should be. */
export const hostileHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  fc
    .constantFrom('W/"1"', '""', '5', '"-1"', '"1","2"', '"1e3"', '"999999999999999"', '"1', 'x'.repeat(3000))
    .map((value) => ({ 'if-match': value })),
  fc
    .constantFrom('', ' ', 'a b', 'cl\xe9', 'x'.repeat(256), '\t')
    .map((value) => ({ 'idempotency-key': value })),
  fc
    .constantFrom('zh-Hant;q=0.5, en', ';;;', '*', 'q=1', 'en;q=abc', 'x,'.repeat(2000), '__proto__')
    .map((value) => ({ 'accept-language': value })),
  fc
    .constantFrom(
      '',
      'text/plain',
      'application/json; charset=latin1',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonx',
      'json',
    )
    .map((value) => ({ 'content-type': value })),
  fc
    .constantFrom(
      '',
      'Bearer',
      'Bearer a b',
      'Basic eDp5',
      'bearer x',
      `Bearer slc_${'0'.repeat(200)}`,
      'Bearer \xe9',
    )
    .map((value) => ({ authorization: value })),
  fc
    .constantFrom('sluice_session=', 'sluice_session=garbage; sluice_session=x', ';=;', '%ff=%ff')
    .map((cookie) => ({ cookie, authorization: '' })),
  fc.constantFrom('application/xml', '*', '', 'text/html').map((value) => ({ accept: value })),
  fc.constantFrom('x'.repeat(100), 'a b', '\xe9').map((value) => ({ 'x-request-id': value })),
  fc
    .constantFrom('https://evil.example', 'null')
    .map((value) => ({ origin: value, 'sec-fetch-site': 'cross-site' })),
  fc
    .constantFrom('%ff.pdf', '..', 'a/b.pdf', '', `${'x'.repeat(300)}.pdf`, '%00.pdf', 'CON', '.pdf')
    .map((value) => ({ 'x-file-name': value })),
);
