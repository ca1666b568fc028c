import { timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { DomainError } from '../../errors/domain-error.js';
import type { Actor } from '../../engine/model/facts.js';
import type { Credential, Directory, Organisation, User } from '../ports/directory.js';
import type { RequestContext } from '../request-context.js';
import { hashSecret, parseCredential } from './credential-text.js';

/** Who a credential belongs to. */
export interface Principal extends Pick<RequestContext, 'org' | 'zone' | 'actor' | 'credential'> {
  readonly user: User;
  readonly organisation: Organisation;
  /** What he signed in with, and what it may be used for. */
  readonly via: Pick<Credential, 'kind' | 'name' | 'scopes'>;
}

/** How long a checked credential is believed without asking again; every decision asks again itself. */
const CACHE_SECONDS = 30;

/** Tells who a bearer token or session cookie belongs to. */
export class Authenticate {
  /** By the hash of the whole text, so that no plain secret stays in memory. */
  private readonly known = new LRUCache<string, Principal>({ max: 10_000, ttl: CACHE_SECONDS * 1000 });

  constructor(private readonly directory: Directory) {}

  /** @throws DomainError `access.credential-revoked` when it is unknown, wrong, expired or revoked. */
  async execute(text: string): Promise<Principal> {
    const cacheKey = hashSecret(text);
    const cached = this.known.get(cacheKey);
    if (cached !== undefined) return cached;
    const parts = parseCredential(text);
    const found = parts && (await this.directory.findCredential(parts.org, parts.id));
    const organisation = found && (await this.directory.organisation(parts.org));
    if (!found || !organisation || !sameHash(hashSecret(parts.secret), found.credential.secretHash)) {
      throw new DomainError('access.credential-revoked');
    }
    const { user, credential } = found;
    const principal: Principal = {
      org: organisation.id,
      zone: organisation.zone,
      actor: actorOf(user),
      credential: credential.id,
      user,
      organisation,
      via: { kind: credential.kind, name: credential.name, scopes: credential.scopes },
    };
    this.known.set(cacheKey, principal);
    return principal;
  }

  /** Believes nothing any longer that was known of this user or credential. */
  forget(id: string): void {
    for (const [key, principal] of this.known.entries()) {
      if (principal.user.id === id || principal.credential === id) this.known.delete(key);
    }
  }
}

/** The user as the one who gives commands. */
function actorOf({ id, roles, groups, permissions }: User): Actor {
  return { user: id, roles, groups, ...(permissions === undefined ? {} : { permissions }) };
}

function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')];
  return a.length === b.length && timingSafeEqual(a, b);
}
