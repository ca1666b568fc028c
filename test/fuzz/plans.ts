import fc from 'fast-check';
import type { ProcessDefinition } from '../../src/engine/model/process-definition.js';
import { catalogue } from '../../src/errors/catalogue.js';
import { fileOf } from '../support/opportunity.js';
import type { ApiOperation } from './api-document.js';
import { bodiesFor, decisionsFor } from './bodies.js';
import { hostileHeaders, hostileQueries, hostileSegments } from './hostile-parts.js';
import { Remembered, type Kind } from './memory.js';
import type { Actor, Plan } from './plan.js';
import { spoiledBody } from './spoil.js';
import { remembered, type ValuesOfSchema } from './values-of-schema.js';
import { POST_NAMES } from '../support/company.js';

type Values = fc.Arbitrary<Readonly<Record<string, unknown>>>;

/** What every plan says. */
interface Shared {
  readonly operation: fc.Arbitrary<ApiOperation>;
  readonly actor: fc.Arbitrary<Actor>;
  readonly query: Values;
}

const company: readonly Actor[] = POST_NAMES.filter((post) => post !== 'administrator');
const actors: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Actor>('administrator') },
  { weight: 6, arbitrary: fc.constantFrom(...company) },
  { weight: 2, arbitrary: fc.constantFrom<Actor>('nobody', 'revoked', 'foreigner') },
);

/** Those whom the definitions ask to approve and to verify, and who asks them. */
const secondPersons = fc.constantFrom<Actor>('rep', 'manager', 'director', 'finance', 'seal', 'presales');

/** What stands at the end of an address is named there by these, all of one thing. */
const KIND_OF_PATH: readonly (readonly [ending: RegExp, kind: Kind])[] = [
  [/\{evidence\}\/retraction$/, 'evidence'],
  [/\{evidence\}\/(verification|rejection)$/, 'evidence'],
  [/\{expectation\}\/withdrawal$/, 'expectation'],
  [/\{override\}\/end$/, 'override'],
  [/\{approval\}\/(?!request$)/, 'approval'],
  [/\{version\}\/content$/, 'artifact'],
  [/^\/api\/v1\/audit\/instances\//, 'instance'],
  [/^\/api\/v1\/tokens\//, 'token'],
  [/^\/api\/v1\/teams\//, 'team'],
  [/^\/api\/v1\/substitutions\//, 'substitution'],
  [/^\/api\/v1\/users\//, 'user'],
  [/^\/api\/v1\/customers\//, 'customer'],
  [/^\/api\/v1\/contacts\//, 'contact'],
  [/^\/api\/v1\/instances\//, 'instance'],
];

function actorsOf({ id }: ApiOperation): fc.Arbitrary<Actor> {
  if (id === 'Session.close') return fc.constantFrom<Actor>('expendable', 'expendable', 'nobody');
  return /^(Approvals|Verifications|Inbox)\./.test(id)
    ? fc.oneof({ weight: 2, arbitrary: secondPersons }, { weight: 1, arbitrary: actors })
    : actors;
}

/** Makes requests to the operations of the API: sound ones, and ones with something wrong. */
export class Plans {
  private readonly plans: readonly PlansForDefinition[];

  constructor(values: ValuesOfSchema, definitions: readonly ProcessDefinition[]) {
    this.plans = definitions.map((definition) => new PlansForDefinition(values, definition));
  }

  /** Any request to the operation, about records of any definition; two of three are sound. */
  to(operation: ApiOperation): fc.Arbitrary<Plan> {
    return fc.oneof(
      { weight: 2, arbitrary: fc.oneof(...this.plans.map((each) => each.sound(operation))) },
      { weight: 1, arbitrary: fc.oneof(...this.plans.map((each) => each.spoiled(operation))) },
    );
  }
}

/** Requests about records of one definition: the words in them belong together. */
class PlansForDefinition {
  private readonly bodies: Readonly<Record<string, fc.Arbitrary<unknown>>>;

  constructor(
    private readonly values: ValuesOfSchema,
    private readonly definition: ProcessDefinition,
  ) {
    this.bodies = bodiesFor(definition);
  }

  sound(operation: ApiOperation): fc.Arbitrary<Plan> {
    const shared = {
      operation: fc.constant(operation),
      actor: actorsOf(operation),
      query: this.query(operation),
    };
    if (operation.id === 'Artifacts.attach') return this.upload(shared);
    if (operation.id === 'Approvals.decide') return this.decision(shared);
    const body = this.body(operation);
    const headers = this.headers(operation);
    return fc.record({
      ...shared,
      path: this.path(operation),
      headers,
      ...(body === undefined ? {} : { body }),
    });
  }

  spoiled(operation: ApiOperation): fc.Arbitrary<Plan> {
    const sound = this.sound(operation);
    const parameters = operation.parameters
      .filter((parameter) => parameter.in === 'path')
      .map(({ name }) => name);
    const body = this.body(operation);
    const spoiled: fc.Arbitrary<Plan>[] = [
      fc.tuple(sound, hostileQueries).map(([plan, query]) => ({ ...plan, query })),
      fc
        .tuple(sound, hostileHeaders)
        .map(([plan, headers]) => ({ ...plan, headers: { ...plan.headers, ...headers } })),
    ];
    if (body !== undefined) {
      spoiled.push(
        ...[0, 1, 2].map(() =>
          fc.tuple(sound, spoiledBody(body)).map(([plan, wrong]) => ({ ...plan, body: wrong })),
        ),
      );
    }
    if (parameters.length > 0) {
      const segment = fc.tuple(fc.constantFrom(...parameters), hostileSegments);
      spoiled.push(
        fc
          .tuple(sound, segment)
          .map(([plan, [name, wrong]]) => ({ ...plan, path: { ...plan.path, [name]: wrong } })),
      );
    }
    return fc.oneof(...spoiled);
  }

  private body(operation: ApiOperation): fc.Arbitrary<unknown> | undefined {
    return this.bodies[operation.id] ?? (operation.bodySchema && this.values.of(operation.bodySchema));
  }

  private path({ id, path }: ApiOperation): Values {
    const kind = id === 'Tasks.undo' ? 'task' : KIND_OF_PATH.find(([ending]) => ending.test(path))?.[1];
    const { key, stages } = this.definition;
    const tasks = stages.flatMap((stage) => stage.tasks.map((task) => task.id));
    const words = fc.record({
      key: fc.constant(key),
      version: fc.constant('1'),
      code: fc.constantFrom(...Object.keys(catalogue)),
      task: fc.constantFrom(...tasks, 'order'),
      approval: fc.constantFrom(...(this.definition.approvals ?? []).map((each) => each.id), 'price'),
    });
    if (kind === undefined) return words;
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    return fc.tuple(words, fc.nat(999)).map(([word, place]) => {
      const named = names.filter((name) => kind !== 'instance' || name === 'id');
      return {
        ...word,
        ...Object.fromEntries(named.map((name) => [name, new Remembered(kind, place, name, key)])),
      };
    });
  }

  private query({ parameters }: ApiOperation): Values {
    const named = parameters.filter((parameter) => parameter.in === 'query');
    const { key, stages, outcomes } = this.definition;
    const targets = [...stages, ...outcomes].map(({ id }) => id);
    const words: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
      target: fc.constantFrom('next', ...targets),
      transition: fc.constantFrom(...(this.definition.transitions ?? []).map(({ id }) => id), 'none'),
      definition: fc.constant(key),
      stage: fc.constantFrom(...targets),
    };
    const values = named.map(
      ({ name, schema }) => [name, words[name] ?? this.values.of(schema, name)] as const,
    );
    const all = fc.record(Object.fromEntries(values), { requiredKeys: [] });
    // A cursor of another list is refused: most lists begin at their beginning.
    return fc
      .tuple(all, fc.nat(3))
      .map(([{ cursor, ...rest }, dice]) => (cursor === undefined || dice > 0 ? rest : { ...rest, cursor }));
  }

  private headers({ parameters }: ApiOperation): fc.Arbitrary<Readonly<Record<string, string>>> {
    const takes = (name: string) =>
      parameters.some((parameter) => parameter.in === 'header' && parameter.name === name);
    const seldom = <T>(value: T) => fc.option(fc.constant(value), { nil: undefined, freq: 4 });
    return fc
      .record({
        'if-match': takes('If-Match') ? seldom('*') : fc.constant(undefined),
        'idempotency-key': takes('Idempotency-Key')
          ? fc.nat(30).chain((key) => seldom(`key-${key}`))
          : fc.constant(undefined),
        'accept-language': fc.constantFrom(undefined, 'zh', 'en'),
      })
      .map((headers) =>
        Object.fromEntries(
          Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
        ),
      );
  }

  /** A decision on what is asked there, for the content as it was seen. */
  private decision(shared: Shared): fc.Arbitrary<Plan> {
    return fc.nat(999).chain((place) => {
      const seen = (part: string) => new Remembered('approval', place, part);
      return fc.record({
        ...shared,
        path: fc.constant({ id: seen('id'), approval: seen('approval') }),
        headers: fc.constant({}),
        body: decisionsFor(seen('covered')),
      });
    });
  }

  private upload(shared: Shared): fc.Arbitrary<Plan> {
    const { key, artifacts } = this.definition;
    const kinds = fc.constantFrom(...artifacts);
    return fc
      .tuple(kinds, fc.constantFrom('pdf', 'docx', 'xlsx', 'txt'), fc.string())
      .chain(([kind, other, text]) => {
        const format = kind.formats[0] ?? other;
        return fc.record({
          ...shared,
          path: remembered('instance', 'id', key).map((id) => ({ id, artifact: kind.id })),
          headers: fc.constant({
            'x-file-name': encodeURIComponent(`文件.${format}`),
            'content-type': 'application/octet-stream',
          }),
          body: fc.constant(fileOf(format, text)),
        });
      });
  }
}
