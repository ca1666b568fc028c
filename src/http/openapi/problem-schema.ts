import type { OpenAPIObject } from '@nestjs/swagger';

type SchemaObject = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** Where OpenAPI finds the shape of a problem document. */
export const problemSchema = { $ref: '#/components/schemas/Problem' };

const text = { type: 'string' };
const fullText = { type: 'object', required: ['en', 'zh'], properties: { en: text, zh: text } };

/** The shape of a problem document (RFC 9457). */
export const problemComponent: SchemaObject = {
  type: 'object',
  description: 'An error (RFC 9457). `code` is stable; `type` leads to a page about it.',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId', 'messages'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: text,
    status: { type: 'integer' },
    detail: { type: 'string', description: 'The message in the language of Accept-Language.' },
    code: text,
    instance: { type: 'string', format: 'uri-reference' },
    requestId: text,
    messages: fullText,
    currentVersion: {
      type: 'integer',
      description: 'The present version, when the caller rested on another.',
    },
    problems: {
      type: 'array',
      description: 'What is wrong with the values sent.',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: { pointer: { type: 'string', format: 'json-pointer' }, code: text, message: fullText },
      },
    },
    blockers: {
      type: 'array',
      description: 'What stands in the way of a command.',
      items: { type: 'object' },
    },
  },
};
