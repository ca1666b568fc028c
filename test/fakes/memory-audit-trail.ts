import type { AuditEntry, AuditRecord, AuditTrail } from '../../src/application/ports/audit-trail.js';

/** The audit trail in memory. */
export class MemoryAuditTrail implements AuditTrail {
  /** Everything recorded, in order. */
  readonly entries: AuditEntry[] = [];

  async record(_org: string, entry: AuditEntry): Promise<void> {
    this.entries.push(entry);
  }
  async page(): Promise<{ readonly items: readonly AuditRecord[] }> {
    const stored = { seq: 1, recordedAt: '2026-01-01T00:00:00.000Z', hash: '' };
    return { items: this.entries.map((entry) => ({ ...entry, ...stored })) };
  }
}
