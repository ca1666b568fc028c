import { randomUUID } from 'node:crypto';
import { fileOf } from '../support/opportunity.js';
import { exhibit, type CodesOf, type Provocation } from './scene.js';

/** Requests that cannot be read, and a server that cannot answer. */
export const requestCodes: Readonly<Record<CodesOf<'request'> | CodesOf<'server'>, Provocation>> = {
  'request.malformed': ({ rep }) =>
    rep.send({
      method: 'POST',
      path: '/api/v1/customers',
      headers: { 'content-type': 'application/json' },
      body: '{"name": ',
    }),
  'request.invalid': ({ rep }) => rep.post('/api/v1/customers', { name: 5, colour: 'red' }),
  'request.too-large': ({ rep }) => rep.post('/api/v1/customers', { name: 'x'.repeat(1_100_000) }),
  'request.unsupported-media-type': ({ rep }) =>
    rep.send({
      method: 'POST',
      path: '/api/v1/customers',
      headers: { 'content-type': 'text/xml' },
      body: '<name/>',
    }),
  'request.method-not-allowed': ({ rep }) => rep.send({ method: 'PUT', path: '/api/v1/customers' }),
  'request.not-found': ({ rep }) => rep.get('/api/v1/nothing'),
  'request.too-many': async ({ product }) => {
    const body = { organisation: 'main', email: 'nobody@example.com', password: 'wrong password' };
    for (;;) {
      const answer = await product.anyone.post('/api/v1/session', body);
      if (answer.status !== 401) return answer;
    }
  },
  'request.idempotency-key-reused': async ({ rep }) => {
    const key = { 'idempotency-key': randomUUID() };
    await rep.post('/api/v1/customers', { name: 'one' }, key);
    return rep.post('/api/v1/customers', { name: 'other' }, key);
  },
  'request.still-running': async ({ rep, product }) => {
    const key = randomUUID();
    const { id } = product.people.rep;
    await product.stores.idempotency.claim(product.organisation.id, id, key, 'whatever it is');
    return rep.post('/api/v1/customers', { name: 'one' }, { 'idempotency-key': key });
  },
  'request.cursor-invalid': ({ rep }) => rep.get('/api/v1/customers?cursor=nowhere'),
  'server.failure': ({ rep, faults }) => {
    faults.customerFailure = new Error('the disk is on fire');
    return rep.get(`/api/v1/customers/${randomUUID()}`);
  },
  'server.unavailable': ({ product, faults }) => {
    faults.ping = () => Promise.reject(new Error('no database'));
    return product.anyone.get('/api/health/ready');
  },
};

/** Documents on their way in and out. */
export const artifactCodes: Readonly<Record<CodesOf<'artifact'>, Provocation>> = {
  'artifact.too-large': async ({ rep }) =>
    rep.send({
      method: 'POST',
      path: `${await exhibit(rep)}/artifacts/paper`,
      headers: { 'x-file-name': 'paper.pdf' },
      body: fileOf('pdf', 'x'.repeat(100_000)),
    }),
  'artifact.wrong-type': async ({ rep }) =>
    rep.send({
      method: 'POST',
      path: `${await exhibit(rep)}/artifacts/paper`,
      headers: { 'x-file-name': 'paper.exe' },
      body: 'x',
    }),
  'artifact.content-mismatch': async ({ rep }) =>
    rep.send({
      method: 'POST',
      path: `${await exhibit(rep)}/artifacts/paper`,
      headers: { 'x-file-name': 'paper.pdf' },
      body: 'MZ',
    }),
  'artifact.empty': async ({ rep }) =>
    rep.send({
      method: 'POST',
      path: `${await exhibit(rep)}/artifacts/paper`,
      headers: { 'x-file-name': 'paper.pdf' },
      body: '',
    }),
  'artifact.not-found': async ({ rep }) =>
    rep.get(`${await exhibit(rep)}/artifacts/paper/versions/1/content`),
};
