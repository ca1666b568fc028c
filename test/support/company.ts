import { uuidv7 } from 'uuidv7';
import { issueCredential } from '../../src/application/access/issue-credential.js';
import { hashPassword } from '../../src/application/access/password.js';
import type { Directory, Organisation } from '../../src/application/ports/directory.js';
import type { PlatformRole } from '../../src/engine/model/facts.js';
import { noted } from './audit-entry.js';

/** Somebody of the company. */
export interface Person {
  readonly id: string;
  readonly email: string;
  /** The text of a bearer token. */
  readonly token: string;
}

interface Post {
  readonly roles: readonly PlatformRole[];
  readonly groups?: readonly string[];
  /** Whom they report to; stands earlier in the list. */
  readonly manager?: string;
}

const POSTS = {
  administrator: { roles: ['administrator'] },
  operations: { roles: ['operations'] },
  director: { roles: ['manager'] },
  manager: { roles: ['manager'], manager: 'director' },
  rep: { roles: ['rep'], manager: 'manager' },
  secondRep: { roles: ['rep'], manager: 'manager' },
  presales: { roles: ['rep'], groups: ['presales'], manager: 'manager' },
  seal: { roles: ['rep'], groups: ['seal'] },
  finance: { roles: ['rep'], groups: ['finance'] },
  approver: { roles: ['approver'] },
  auditor: { roles: ['auditor'] },
  integration: { roles: ['integration'] },
} as const satisfies Readonly<Record<string, Post>>;

/** What somebody is to the company. */
export type PostName = keyof typeof POSTS;

/** Every post of the company. */
export const POST_NAMES = Object.keys(POSTS) as PostName[];

/** Everybody, by what they are. */
export type People = Readonly<Record<PostName, Person>>;

/** What the administrator signs in with. */
export const ADMINISTRATOR_PASSWORD = 'correct horse battery';

/** Adds an organisation with somebody in every post, each with a token of theirs. */
export async function foundCompany(
  directory: Directory,
  slug = 'main',
): Promise<{ organisation: Organisation; people: People }> {
  const organisation: Organisation = { id: uuidv7(), slug, name: 'Acme', zone: 'Asia/Shanghai' };
  await directory.createOrganisation(organisation);
  const people: Record<string, Person> = {};
  for (const [name, post] of Object.entries<Post>(POSTS)) {
    const id = uuidv7();
    const email = `${name.toLowerCase()}@${slug}.example.com`;
    const manager = post.manager === undefined ? {} : { manager: people[post.manager]?.id ?? '' };
    const password = name === 'administrator' ? await hashPassword(ADMINISTRATOR_PASSWORD) : undefined;
    const user = { id, email, name, roles: post.roles, groups: post.groups ?? [], active: true, ...manager };
    await directory.createUser(organisation.id, user, noted(id), password);
    const wanted = { user: id, kind: 'token', name: 'test', hours: 24 } as const;
    people[name] = { id, email, token: (await issueCredential(directory, organisation.id, wanted)).text };
  }
  return { organisation, people: people as People };
}
