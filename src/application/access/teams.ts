import { uuidv7 } from 'uuidv7';
import { DomainError } from '../../errors/domain-error.js';
import type { AuditEntry, AuditType } from '../ports/audit-trail.js';
import type { Directory, SaveResult } from '../ports/directory.js';
import type { Team, TeamStore } from '../ports/team-store.js';
import type { RequestContext } from '../request-context.js';
import { requireRole } from './require-role.js';
import { requireVersion, versionMismatch } from './require-version.js';

/** What may change of a team; `lead: null` leaves it without one. */
export interface TeamChange {
  readonly name?: string;
  readonly lead?: string | null;
}

const action = { en: 'managing teams', zh: '管理团队' };

/** The teams: everybody sees them, administrators change them. */
export class Teams {
  constructor(
    private readonly teams: TeamStore,
    private readonly directory: Directory,
  ) {}

  /** All of them, by name. */
  list(context: RequestContext): Promise<readonly Team[]> {
    return this.teams.teams(context.org);
  }

  /** @throws DomainError `team.not-found`. */
  async get(context: RequestContext, id: string): Promise<Team> {
    const team = await this.teams.team(context.org, id);
    if (team === undefined) throw new DomainError('team.not-found', { id });
    return team;
  }

  /** @throws DomainError `access.forbidden`, `team.name-taken`, `team.lead-unknown`. */
  async create(context: RequestContext, wanted: { name: string; lead?: string }): Promise<Team> {
    requireRole(context, ['administrator'], action);
    await this.checkLead(context, wanted.lead);
    const team: Team = { ...wanted, id: uuidv7(), version: 1 };
    const told = entry(context, 'team.created', team.id, wanted);
    refuse(await this.teams.create(context.org, team, told), team);
    return team;
  }

  /** @throws DomainError `access.forbidden`, `team.not-found`, `team.name-taken`, `team.lead-unknown`, `entity.version-mismatch`, `entity.conflict`. */
  async update(
    context: RequestContext,
    id: string,
    change: TeamChange,
    expectedVersion?: number,
  ): Promise<Team> {
    requireRole(context, ['administrator'], action);
    const { lead: former, ...before } = await this.get(context, id);
    requireVersion(before.version, expectedVersion);
    const lead = change.lead === undefined ? former : (change.lead ?? undefined);
    if (lead !== former) await this.checkLead(context, lead);
    const name = change.name ?? before.name;
    const after: Team = { ...before, name, ...(lead === undefined ? {} : { lead }) };
    const told = entry(context, 'team.changed', id, change);
    const result = await this.teams.update(context.org, after, told);
    if (result === 'conflict' && expectedVersion !== undefined) throw versionMismatch(before.version + 1);
    refuse(result, after);
    return { ...after, version: before.version + 1 };
  }

  /** @throws DomainError `access.forbidden`, `team.not-found`, `team.has-members`. */
  async remove(context: RequestContext, id: string): Promise<void> {
    requireRole(context, ['administrator'], action);
    const told = entry(context, 'team.changed', id, { removed: true });
    const result = await this.teams.remove(context.org, id, told);
    if (result === 'missing') throw new DomainError('team.not-found', { id });
    if (result === 'conflict') throw new DomainError('team.has-members');
  }

  private async checkLead(context: RequestContext, lead: string | undefined): Promise<void> {
    if (lead !== undefined && (await this.directory.user(context.org, lead)) === undefined)
      throw new DomainError('team.lead-unknown', { id: lead });
  }
}

function entry({ actor }: RequestContext, type: AuditType, stream: string, body: object): AuditEntry {
  return { type, stream, actor: actor.user, body: { ...body } };
}

/** Another team has the name, or it changed or went while this was under way. */
function refuse(result: SaveResult, team: Team): void {
  if (result === 'duplicate') throw new DomainError('team.name-taken', { name: team.name });
  if (result !== 'saved') throw new DomainError('entity.conflict');
}
