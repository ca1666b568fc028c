import type { HttpClient } from '../support/http-client.js';

/** A JSON Schema as the document holds it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface DocumentedOperation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  readonly security?: readonly object[];
}

/** The document as it is served. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One operation of the API. */
export interface ApiOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Of a JSON body. */
  readonly bodySchema?: Schema;
  readonly success: { readonly status: number; readonly content: Content };
  /** Where the document keeps the schema of a successful JSON answer. */
  readonly answerPointer?: string;
  /** Needs no sign-in. */
  readonly isPublic: boolean;
}

function escaped(segment: string): string {
  return encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function operationOf(path: string, method: string, documented: DocumentedOperation): ApiOperation {
  const [status = '', response] =
    Object.entries(documented.responses).find(([code]) => code.startsWith('2')) ?? [];
  const content = response?.content ?? {};
  const schema = documented.requestBody?.content['application/json']?.schema;
  const pointer = ['paths', path, method, 'responses', status, 'content', 'application/json', 'schema'];
  return {
    id: documented.operationId,
    method: method.toUpperCase(),
    path,
    parameters: documented.parameters ?? [],
    ...(schema === undefined ? {} : { bodySchema: schema }),
    success: { status: Number(status), content },
    ...('application/json' in content ? { answerPointer: `#/${pointer.map(escaped).join('/')}` } : {}),
    isPublic: documented.security !== undefined,
  };
}

/** Reads the OpenAPI document of a server: the document, and every operation in it. */
export async function readDocument(
  client: HttpClient,
): Promise<{ document: ApiDocument; operations: readonly ApiOperation[] }> {
  const document = (await client.get('/api/openapi.json')).as<ApiDocument>();
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, documented]) => operationOf(path, method, documented)),
  );
  return { document, operations };
}
