import { pino } from 'pino';

/** The OpenAPI document of the HTTP edge, as a server answers it; no use case is reached, so none needs a store. */
export async function openApiDocument() {
  const { createHttpApplication } = await import('../../dist/http/application.js');
  const { Metrics } = await import('../../dist/http/operations/metrics.js');
  const { useCases } = await import('../../dist/main/use-cases.js');
  const none = new Proxy({}, { get: () => ({}) });
  const metrics = new Metrics(() => ({}));
  const options = { signInLimit: 1, metrics, ping: () => Promise.resolve() };
  const application = await createHttpApplication(useCases(none, none), options, pino({ level: 'silent' }));
  const { statusCode, body } = await application.inject('/api/openapi.json');
  await application.close();
  if (statusCode !== 200) throw new Error(`the OpenAPI document was answered with ${statusCode}`);
  return `${JSON.stringify(JSON.parse(body), null, 2)}\n`;
}
