import type { CommandResult } from '../../src/application/instances/command-answer.js';
import type { HttpAnswer, RawRequest } from '../support/http-client.js';
import type { ApiOperation } from './api-document.js';
import type { Entry, Kind, Memory } from './memory.js';

type Learnt = readonly (readonly [kind: Kind, entry: Entry])[];

/** A successful answer to a request on `/instances/{id}/<what>/{part}`, and what the request said. */
interface Lesson {
  readonly answer: HttpAnswer;
  readonly body: string;
  readonly id: string;
  readonly part: string;
}

const made =
  (...kinds: readonly Kind[]) =>
  ({ answer }: Lesson): Learnt =>
    kinds.map((kind) => [kind, { id: answer.as<{ id: string }>().id }]);

const createdIn = (answer: HttpAnswer): NonNullable<CommandResult['created']> =>
  answer.as<CommandResult>().created ?? {};

const LESSONS: Readonly<Record<string, (lesson: Lesson) => Learnt>> = {
  'Customers.create': made('customer'),
  'Contacts.create': made('contact'),
  'Tokens.issue': made('token'),
  'Teams.create': made('team'),
  'Substitutions.create': made('substitution'),
  'Users.create': made('user', 'person'),
  'Instances.create': ({ answer, body }) => {
    const { definition } = JSON.parse(body) as { definition: string };
    return [['instance', { id: answer.as<CommandResult>().id, definition }]];
  },
  'Evidence.record': ({ answer, id }) => [['evidence', { id, evidence: createdIn(answer).evidence ?? '' }]],
  'Expectations.expect': ({ answer, id }) => [
    ['expectation', { id, expectation: createdIn(answer).expectation ?? '' }],
  ],
  'Artifacts.attach': ({ answer, id, part }) => [
    ['artifact', { id, artifact: part, version: String(createdIn(answer).artifactVersion) }],
  ],
  'Tasks.complete': ({ id, part }) => [['task', { id, task: part }]],
  'ApprovalPages.get': ({ answer, id, part }) => {
    const { request } = answer.as<{ request?: { digest?: string } }>();
    return request?.digest === undefined
      ? []
      : [['approval', { id, approval: part, covered: request.digest }]];
  },
  'Inbox.read': ({ answer }) =>
    answer
      .as<{ items: { record: { id: string }; approval: string; covered: string }[] }>()
      .items.map(({ record, approval, covered }) => ['approval', { id: record.id, approval, covered }]),
  'Overrides.list': ({ answer }) =>
    answer
      .as<{ items: { id: string; instance: { id: string } }[] }>()
      .items.map(({ id, instance }) => ['override', { id: instance.id, override: id }]),
};

/** Keeps in memory what a successful answer told of. */
export function learn(
  memory: Memory,
  { id: operation, success }: ApiOperation,
  { path, body = '{}' }: RawRequest,
  answer: HttpAnswer,
): void {
  const [, id = '', part = ''] = /^\/api\/v1\/instances\/([^/?]+)(?:\/\w+\/([^/?]+))?/.exec(path) ?? [];
  const learnt = LESSONS[operation]?.({ answer, body: body.toString(), id, part }) ?? [];
  for (const [kind, entry] of learnt) memory.add(kind, entry);
  const isJson = 'application/json' in success.content && answer.headers['content-type']?.includes('json');
  const next = isJson === true ? answer.as<{ next?: unknown }>().next : undefined;
  if (typeof next === 'string') memory.add('cursor', { id: next });
}
