import type { Scope } from '../../src/application/ports/directory.js';
import type { Capability, Role } from './capability.js';
import type { RawRequest } from '../support/http-client.js';
import type { Deal } from './world/deal.js';
import type { Asked, Place, World } from './world/world.js';

/** One use of an operation of the API: who may, and how a sound request is made. */
export interface Row {
  /** Method and path, as the document has them. */
  readonly operation: string;
  /** Which use of it, where it has several. */
  readonly when?: string;
  readonly may: Capability;
  /** What a token has to be good for; absent where none is needed. */
  readonly scope?: Scope;
  /** The same request can be made again after it succeeded. */
  readonly lasting?: true;
  /** Who sees what it is about though he may not do this, where it is no record. */
  readonly seenBy?: readonly Role[];
  /** The request takes a person of its own: roles share none. */
  readonly personal?: true;
  /** Prepares what is asked for, and makes the request. */
  readonly ask: (place: Place, world: World) => Promise<Asked> | Asked;
}

/** A request with a JSON body. */
export function json(method: string, path: string, body: object = {}): RawRequest {
  return { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** A request without a body. */
export function bare(method: string, path: string): RawRequest {
  return { method, path };
}

/** A request that reads. */
export const get = (path: string): RawRequest => bare('GET', path);

/** A row whose request is the same for everybody. */
export function simple(
  operation: string,
  may: Capability,
  rest: Omit<Row, 'operation' | 'may' | 'ask'>,
  request?: RawRequest,
): Row {
  const [method = '', path = ''] = operation.split(' ');
  return { operation, may, lasting: true, ...rest, ask: () => request ?? bare(method, path) };
}

const RECORD = '/api/v1/instances/{id}';

/** A row that reads something of a record. */
export function readsRecord(suffix: string, may: Capability, ending = suffix): Row {
  return {
    operation: `GET ${RECORD}${suffix}`,
    may,
    scope: 'read',
    lasting: true,
    ask: async (place, world) => {
      const deal = await world.keptDeal(place);
      return { ...get(`${deal.path}${ending}`), subject: deal.id };
    },
  };
}

/** What a command row says beside its address and who may. */
export interface CommandOptions extends Pick<Row, 'when' | 'lasting'> {
  readonly method?: string;
  readonly scope?: Scope;
  /** What the record starts with. */
  readonly fields?: object;
  /** Brings the record where the command can be given; answers what the body needs. */
  readonly given?: (deal: Deal, place: Place) => Promise<unknown>;
  readonly body?: (deal: Deal, place: Place) => object | Promise<object>;
  /** What stands in the path for parameters but the first. */
  readonly named?: (deal: Deal, place: Place) => Promise<Readonly<Record<string, string>>>;
}

/** A row that gives a record a command. */
export function commands(suffix: string, may: Capability, options: CommandOptions = {}): Row {
  const { method = 'POST', scope = 'write', fields, given, body, named, ...rest } = options;
  return {
    operation: `${method} ${RECORD}${suffix}`,
    may,
    scope,
    ...rest,
    ask: async (place, world) => {
      const deal = await world.deal(place, fields);
      await given?.(deal, place);
      const words = await named?.(deal, place);
      const path = suffix.replace(/\{(\w+)\}/g, (_, name: string) => words?.[name] ?? '');
      const request = method === 'DELETE' ? bare(method, `${deal.path}${path}`) : undefined;
      return {
        ...(request ?? json(method, `${deal.path}${path}`, await body?.(deal, place))),
        subject: deal.id,
      };
    },
  };
}
