import type { AuditSnapshots } from '../ports/audit-reader.js';
import type { Checkpoint } from '../ports/checkpoint-store.js';
import type { Finding } from './finding.js';
import { Findings } from './findings.js';
import { type Counted, verifyChains, verifyHeads } from './verify-chains.js';
import { CheckpointCheck } from './verify-checkpoints.js';
import { verifyDefinitions } from './verify-definitions.js';

/** What verifying the logs of one organisation came to. */
export interface AuditReport {
  readonly records: Counted;
  readonly streams: Counted;
  readonly checkpoints: number;
  /** How many exported checkpoints the logs were held against; absent when there were none to hold them against. */
  readonly exported?: number;
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
      await verifyDefinitions(reader, report);
      const check = new CheckpointCheck(reader, org, report);
      const checkpoints = await check.stored();
      const against = exported === undefined ? {} : { exported: await check.exported(exported) };
      return { records, streams, checkpoints, ...against, findings: findings.list, more: findings.cut };
    });
  }
}
