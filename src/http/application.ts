import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import { LogController } from 'fastify';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Provider } from '@nestjs/common';
import type { Logger } from 'pino';
import { DomainError } from '../errors/domain-error.js';
import { HTTP_OPTIONS, type HttpOptions } from './http-options.js';
import { HttpModule } from './http-module.js';
import { serveOpenApi } from './openapi/document.js';
import { answerClientError } from './problems/client-error.js';
import { OfferedMethods } from './problems/offered-methods.js';
import { ProblemFilter } from './problems/problem-filter.js';
import { answerUnroutable } from './problems/send-problem.js';
import { JSON_LIMIT, registerBodyParser } from './request/body-parser.js';
import { addHooks } from './request/hooks.js';
import { requestId } from './request/request-id.js';
import { RequestValidation } from './request/request-validation.js';
import { securityHeaders } from './security-headers.js';

/** The HTTP application over the use cases, ready to listen or to be asked in process. */
export async function createHttpApplication(
  useCases: readonly Provider[],
  options: HttpOptions,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    genReqId: requestId,
    bodyLimit: JSON_LIMIT,
    clientErrorHandler: answerClientError,
    frameworkErrors: answerUnroutable,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    requestTimeout: 600_000,
    // Node would answer a missing Host itself, without a word.
    http: { requireHostHeader: false },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    routerOptions: { maxParamLength: 200 },
  });
  const offered = new OfferedMethods();
  const fastify = adapter.getInstance();
  offered.watch(fastify);
  fastify.server.on('checkExpectation', (request, response) =>
    fastify.server.emit('request', request, response),
  );
  addHooks(fastify, options.metrics);
  await fastify.register(fastifyHelmet, securityHeaders(options.publicUrl));
  await fastify.register(fastifyCookie);
  await fastify.register(fastifyRateLimit, {
    global: false,
    max: options.signInLimit,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { ttl }) =>
      new DomainError('request.too-many', { seconds: Math.ceil(ttl / 1000) }),
  });
  const providers = [...useCases, { provide: HTTP_OPTIONS, useValue: options }];
  const application = await NestFactory.create<NestFastifyApplication>(HttpModule.over(providers), adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  registerBodyParser(fastify);
  application.useGlobalFilters(new ProblemFilter(offered));
  application.useGlobalPipes(new RequestValidation());
  serveOpenApi(application);
  await application.init();
  await fastify.ready();
  return application;
}
