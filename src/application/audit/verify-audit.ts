import type { AuditSnapshots } from '../ports/audit-reader.js';
import type { Checkpoint } from '../ports/checkpoint-store.js';
import type { Finding } from './finding.js';
import { Findings } from './findings.js';
import { type Counted, verifyChains, verifyHeads } from './verify-chains.js';
import { CheckpointCheck } from './verify-checkpoints.js';

/** What verifying the logs of one organisation came to. */
export interface AuditReport {
  readonly records: Counted;
  readonly streams: Counted;
  readonly checkpoints: number;
  readonly findings: readonly Finding[];
  /** There were more findings than are listed. */
  readonly more: boolean;
}

/** Verifies that the logs of an organisation are as they were written. */
export class VerifyAudit {
  constructor(private readonly snapshots: AuditSnapshots) {}

  /** @param exported - checkpoints of the organisation that were kept elsewhere, in order. */
  verify(org: string, exported?: AsyncIterable<Checkpoint>): Promise<AuditReport> {
    return this.snapshots.read(org, async (reader) => {
      const findings = new Findings();
      const report = findings.add;
      const records = await verifyChains(reader, 'instance', report);
      await verifyHeads(reader, 'instance', report);
      const streams = await verifyChains(reader, 'stream', report);
      await verifyHeads(reader, 'stream', report);
      const check = new CheckpointCheck(reader, org, report);
      const checkpoints = await check.stored();
      if (exported !== undefined) await check.exported(exported);
      return { records, streams, checkpoints, findings: findings.list, more: findings.cut };
    });
  }
}
