import { uuidv7 } from 'uuidv7';
import { issueCredential } from '../../../src/application/access/issue-credential.js';
import { hashPassword } from '../../../src/application/access/password.js';
import type { Scope } from '../../../src/application/ports/directory.js';
import type { HttpAnswer, HttpClient } from '../../support/http-client.js';
import type { RunningProduct } from '../../support/running-product.js';
import { POSTS, type Post, type PostName } from './posts.js';

/** Somebody of a company. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly client: HttpClient;
}

/** What everybody signs in with who signs in at all. */
export const PASSWORD = 'a password of the table';
let passwordHash: Promise<string> | undefined;

/** The answer, when it is a success. */
export function sound(answer: HttpAnswer): HttpAnswer {
  if (answer.status < 400) return answer;
  throw new Error(`${answer.status} ${answer.text}`);
}

/** One organisation with everybody in it. */
export class Side {
  readonly teams: Record<string, string> = {};
  private readonly people = new Map<string, Person>();

  constructor(
    readonly product: RunningProduct,
    readonly org: string,
    readonly slug: string,
  ) {}

  /** Makes an organisation in which every post is held. */
  static async found(product: RunningProduct, slug: string): Promise<Side> {
    const org = uuidv7();
    const { directory, teams } = product.stores;
    await directory.createOrganisation({ id: org, slug, name: slug, zone: 'Asia/Shanghai' });
    const side = new Side(product, org, slug);
    for (const name of ['north', 'south']) {
      const id = uuidv7();
      await teams.create(org, { id, name }, { type: 'team.created', stream: id, body: {} });
      side.teams[name] = id;
    }
    for (const name of Object.keys(POSTS) as PostName[]) side.people.set(name, await side.hire(name));
    return side;
  }

  /** Whoever holds a post. */
  who(post: PostName): Person {
    const person = this.people.get(post);
    if (person === undefined) throw new Error(`nobody is ${post}`);
    return person;
  }

  /** Somebody else like the one who holds a post. */
  async hire(name: PostName): Promise<Person> {
    const { roles, groups = [], team, manager, mayOverride }: Post = POSTS[name];
    const id = uuidv7();
    const email = `${name.toLowerCase()}-${id}@${this.slug}.example.com`;
    const place = {
      ...(team === undefined ? {} : { team: this.teams[team] ?? '' }),
      ...(manager === undefined ? {} : { manager: this.who(manager as PostName).id }),
    };
    const permissions = mayOverride ? (['override'] as const) : [];
    const user = { id, email, name: `Quartz ${name}`, roles, groups, permissions, active: true, ...place };
    passwordHash ??= hashPassword(PASSWORD);
    const entry = { type: 'user.created', stream: id, body: {} } as const;
    const { directory } = this.product.stores;
    const saved = await directory.createUser(this.org, user, entry, await passwordHash);
    if (saved !== 'saved') throw new Error(`${name}: ${saved}`);
    return { id, email, client: await this.withToken(id) };
  }

  /** A client with a new token of somebody; good for everything unless scopes are named. */
  async withToken(user: string, scopes?: readonly Scope[]): Promise<HttpClient> {
    return this.product.anyone.with({ authorization: `Bearer ${(await this.newToken(user, scopes)).text}` });
  }

  /** A new token of somebody. */
  newToken(user: string, scopes?: readonly Scope[]): Promise<{ id: string; text: string }> {
    return this.credential(user, 'token', scopes);
  }

  /** A new session of somebody. */
  newSession(user: string): Promise<{ id: string; text: string }> {
    return this.credential(user, 'session');
  }

  private async credential(user: string, kind: 'token' | 'session', scopes?: readonly Scope[]) {
    const wanted = { user, kind, name: 'table', hours: 24, ...(scopes === undefined ? {} : { scopes }) };
    const { credential, text } = await issueCredential(this.product.stores.directory, this.org, wanted);
    return { id: credential.id, text };
  }
}
