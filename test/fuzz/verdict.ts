import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { catalogue, type ErrorCode } from '../../src/errors/catalogue.js';
import type { HttpAnswer } from '../support/http-client.js';
import type { ApiDocument, ApiOperation } from './api-document.js';

interface Problem {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly messages: Readonly<Record<string, string>>;
}

const isError = (code: string): code is ErrorCode => Object.hasOwn(catalogue, code);

/** Says what is wrong with an answer, by the document and the catalogue; nothing when it is as it should be. */
export class Verdict {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly problem: ValidateFunction;

  constructor(document: ApiDocument) {
    formats.default(this.ajv);
    this.ajv.addSchema({ $id: 'document', ...document });
    this.problem = this.ajv.compile({ $ref: 'document#/components/schemas/Problem' });
  }

  of(operation: ApiOperation, answer: HttpAnswer): string[] {
    if (answer.status >= 500) return [`answered ${answer.status}`];
    if (answer.headers['x-request-id'] === undefined) return ['no request id'];
    return answer.status < 300 ? this.ofSuccess(operation, answer) : this.ofProblem(answer);
  }

  /** Of an error: a problem document (RFC 9457) with a code of the catalogue, and no gap in its messages. */
  ofProblem(answer: HttpAnswer): string[] {
    if (answer.status >= 500) return [`answered ${answer.status}`];
    if (answer.headers['content-type'] !== 'application/problem+json; charset=utf-8') {
      return [`an error of type ${answer.headers['content-type']}`];
    }
    const wrong = this.against(this.problem, answer);
    if (wrong.length > 0) return wrong;
    const { type, status, code, messages } = answer.as<Problem>();
    if (!isError(code) || catalogue[code].status !== status || status !== answer.status)
      return [`${code} answered as ${answer.status}`];
    if (type !== `/api/problems/${code}`) return [`the type of ${code} is ${type}`];
    return Object.values(messages).flatMap((text) =>
      /\{\w+\}|\[object/.test(text) ? [`a message with a gap: ${text}`] : [],
    );
  }

  private ofSuccess({ success, answerPointer }: ApiOperation, answer: HttpAnswer): string[] {
    if (answer.status !== success.status)
      return [`answered ${answer.status} where ${success.status} is documented`];
    const type = (answer.headers['content-type'] ?? '').split(';', 1)[0] ?? '';
    const types = Object.keys(success.content);
    if (types.length === 0) return answer.bytes.length === 0 ? [] : ['a body where none is documented'];
    if (!types.includes(type) && !types.includes('*/*'))
      return [`answered ${type} where ${types.join(', ')} is documented`];
    if (answerPointer === undefined || type !== 'application/json') return [];
    return this.against(this.ajv.compile({ $ref: `document${answerPointer}` }), answer);
  }

  private against(validate: ValidateFunction, answer: HttpAnswer): string[] {
    return validate(answer.json)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
        );
  }
}
