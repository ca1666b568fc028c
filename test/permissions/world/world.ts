import type { RunningProduct } from '../../support/running-product.js';
import { startProduct } from '../../support/running-product.js';
import { SESSION_COOKIE } from '../../../src/http/access/session-cookie.js';
import { publishFolder } from '../../../src/main/first-start.js';
import type { HttpClient, RawRequest } from '../../support/http-client.js';
import type { Relation, Role } from '../capability.js';
import { Deal } from './deal.js';
import type { PostName } from './posts.js';
import { Side, sound, type Person } from './side.js';

/** Where a cell lies: who asks, and about whose. */
export interface Place {
  readonly role: Role;
  readonly relation: Relation;
  /** Whoever asks; of an anonymous request nobody in particular. */
  readonly actor: Person;
  /** Where the actor belongs. */
  readonly home: Side;
  /** Where what is asked for lies. */
  readonly side: Side;
  /** Whose it is. */
  readonly owner: Person;
}

/** A request of a row, ready to be sent. */
export interface Asked extends RawRequest {
  /** The id in it that tells which thing is meant. */
  readonly subject?: string;
  /** Sends it in place of the one who holds the role. */
  readonly as?: Pick<Person, 'id' | 'client'>;
}

/** Two organisations on one product, with the same people in both. */
export class World {
  private readonly kept = new Map<string, Promise<Deal>>();

  private constructor(
    readonly product: RunningProduct,
    readonly ours: Side,
    readonly theirs: Side,
    private readonly shutOut: HttpClient,
  ) {}

  static async start(): Promise<World> {
    const product = await startProduct({ definitions: 'test/permissions/definitions' });
    const [ours, theirs] = [await Side.found(product, 'ours'), await Side.found(product, 'theirs')];
    await publishFolder(product.stores, 'test/permissions/definitions');
    const { text } = await ours.newSession(ours.who('temporary').id);
    const temporary = product.anyone.with({ cookie: `${SESSION_COOKIE}=${text}` });
    const administrator = ours.who('administrator').client;
    const [person, substitute] = [ours.who('asked').id, ours.who('delegate').id];
    const wanted = {
      person,
      substitute,
      kind: 'delegate',
      from: '2026-01-01T00:00:00.000Z',
      until: '2100-01-01T00:00:00.000Z',
      reason: 'much to do',
    };
    sound(await administrator.post('/api/v1/substitutions', wanted));
    // Known to the process by now: being put out has to count all the same.
    for (const client of [temporary, ours.who('deactivated').client]) sound(await client.get('/api/v1/me'));
    sound(await administrator.post(`/api/v1/users/${ours.who('temporary').id}/password-reset`));
    sound(await administrator.patch(`/api/v1/users/${ours.who('deactivated').id}`, { active: false }));
    return new World(product, ours, theirs, temporary);
  }

  close(): Promise<void> {
    return this.product.close();
  }

  /** Where a cell lies. */
  place(role: Role, relation: Relation): Place {
    const home = role === 'outsider' ? this.theirs : this.ours;
    const actor = home.who(postOf(role));
    const side = relation === 'otherOrganisation' ? this.theirs : this.ours;
    const owners = {
      team: 'teammate',
      foreign: 'stranger',
      ours: 'clerk',
      otherOrganisation: 'stranger',
    } as const;
    const owner = relation === 'own' ? actor : side.who(owners[relation]);
    return { role, relation, actor, home, side, owner };
  }

  /** The client of whoever asks. */
  clientOf({ role, actor }: Place): HttpClient {
    if (role === 'anonymous') return this.product.anyone;
    return role === 'temporary' ? this.shutOut : actor.client;
  }

  /** A new record of the owner; on it is asked who is asked, and told who overrides. */
  async deal({ role, side, owner }: Place, fields: object = {}): Promise<Deal> {
    const deal = await Deal.start(side, owner, fields);
    return takesPart(role) ? deal.approvalPending() : deal;
  }

  /** A record of the owner with something of everything in it, which no row changes. */
  keptDeal(place: Place): Promise<Deal> {
    const { owner } = place;
    let deal = this.kept.get(owner.id);
    if (deal === undefined) {
      deal = this.fullDeal(place);
      this.kept.set(owner.id, deal);
    }
    return deal;
  }

  private async fullDeal({ side, owner }: Place): Promise<Deal> {
    const deal = await Deal.start(side, owner);
    await deal.approvalPending();
    await deal.piece('call');
    return deal.document();
  }
}

/** Whether somebody sees records because of what is asked on them, or because he was told. */
export function takesPart(role: Role): boolean {
  return role === 'asked' || role === 'delegate' || role === 'overrider';
}

/** The post whose holder plays a role. */
export function postOf(role: Role): PostName {
  if (role === 'repOfOpenTeam' || role === 'anonymous') return 'rep';
  return role === 'outsider' ? 'administrator' : role;
}
