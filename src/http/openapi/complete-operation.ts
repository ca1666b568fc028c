import type { OpenAPIObject } from '@nestjs/swagger';
import { catalogue, type ErrorCode } from '../../errors/catalogue.js';
import { PAGE, PROBLEMS } from './answers.js';
import { problemSchema } from './problem-schema.js';

/** An operation of the document. */
export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & {
  readonly [PROBLEMS]?: { readonly codes: readonly ErrorCode[] };
  readonly [PAGE]?: true;
};

/** Adds what the decorators cannot say: pages, the problems by status, and that a body with a default may be left out. */
export function completeOperation(operation: Operation): void {
  const success = operation.responses['200'];
  if (operation[PAGE] && success && 'content' in success) {
    success.content = { ...success.content, 'text/html': { schema: { type: 'string' } } };
  }
  const codes = [...new Set(operation[PROBLEMS]?.codes)];
  for (const status of new Set(codes.map((code) => catalogue[code].status))) {
    const group = codes.filter((code) => catalogue[code].status === status);
    operation.responses[status] = problemResponse(group.map((code) => `\`${code}\``).join(', '));
  }
  operation.responses['default'] = problemResponse('Any other error.');
  const body = operation.requestBody;
  const schema = body && 'content' in body ? body.content['application/json']?.schema : undefined;
  if (schema && 'default' in schema && body && 'content' in body) body.required = false;
}

function problemResponse(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}
