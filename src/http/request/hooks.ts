import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../operations/metrics.js';
import { checkAddress } from './check-address.js';
import './fastify-request.js';

/** What happens around every request: its id, the check of its address, one line of log, its duration counted. */
export function addHooks(fastify: FastifyInstance, metrics: Metrics): void {
  let closing = false;
  fastify.addHook('preClose', async () => void (closing = true));
  // A connection kept open after its last answer would hold the stop up until it times out.
  fastify.addHook('onSend', async (_request, reply) => void (closing && reply.header('connection', 'close')));
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('cache-control', 'private, no-cache');
    checkAddress(request);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    const { method, principal } = request;
    metrics.request(method, route, reply.statusCode, reply.elapsedTime / 1000);
    const facts = {
      method,
      route,
      url: request.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    request.log.info({ ...facts, org: principal?.org, user: principal?.user.id }, 'request');
  });
}
