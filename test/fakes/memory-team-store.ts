import type { AuditEntry } from '../../src/application/ports/audit-trail.js';
import type { SaveResult } from '../../src/application/ports/directory.js';
import type { Team, TeamStore } from '../../src/application/ports/team-store.js';
import { MemoryAuditTrail } from './memory-audit-trail.js';

/** Teams in memory; nobody belongs to one. */
export class MemoryTeamStore implements TeamStore {
  private readonly byKey = new Map<string, Team>();

  constructor(private readonly audit = new MemoryAuditTrail()) {}

  async team(org: string, id: string): Promise<Team | undefined> {
    return this.byKey.get(`${org}/${id}`);
  }
  async teams(org: string): Promise<readonly Team[]> {
    return [...this.byKey].filter(([key]) => key.startsWith(`${org}/`)).map(([, team]) => team);
  }
  async create(org: string, team: Omit<Team, 'version'>, entry: AuditEntry): Promise<SaveResult> {
    this.byKey.set(`${org}/${team.id}`, { ...team, version: 1 });
    await this.audit.record(org, entry);
    return 'saved';
  }
  async update(org: string, team: Team, entry: AuditEntry): Promise<SaveResult> {
    this.byKey.set(`${org}/${team.id}`, { ...team, version: team.version + 1 });
    await this.audit.record(org, entry);
    return 'saved';
  }
  async remove(org: string, id: string, entry: AuditEntry): Promise<'saved' | 'missing'> {
    if (!this.byKey.delete(`${org}/${id}`)) return 'missing';
    await this.audit.record(org, entry);
    return 'saved';
  }
}
