import type { SaveResult } from '../../src/application/ports/directory.js';
import type { Team, TeamStore } from '../../src/application/ports/team-store.js';

/** Teams in memory; nobody belongs to one. */
export class MemoryTeamStore implements TeamStore {
  private readonly byKey = new Map<string, Team>();

  async team(org: string, id: string): Promise<Team | undefined> {
    return this.byKey.get(`${org}/${id}`);
  }
  async teams(org: string): Promise<readonly Team[]> {
    return [...this.byKey].filter(([key]) => key.startsWith(`${org}/`)).map(([, team]) => team);
  }
  async create(org: string, team: Omit<Team, 'version'>): Promise<SaveResult> {
    this.byKey.set(`${org}/${team.id}`, { ...team, version: 1 });
    return 'saved';
  }
  async update(org: string, team: Team): Promise<SaveResult> {
    this.byKey.set(`${org}/${team.id}`, { ...team, version: team.version + 1 });
    return 'saved';
  }
  async remove(org: string, id: string): Promise<'saved' | 'missing'> {
    return this.byKey.delete(`${org}/${id}`) ? 'saved' : 'missing';
  }
}
