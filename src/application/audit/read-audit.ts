import type { FullText } from '../../engine/model/text.js';
import { DomainError } from '../../errors/domain-error.js';
import { requireRole } from '../access/require-role.js';
import type { AuditReader, AuditSnapshots } from '../ports/audit-reader.js';
import type { AuditTrail } from '../ports/audit-trail.js';
import type { Checkpoint, CheckpointStore } from '../ports/checkpoint-store.js';
import type { RequestContext } from '../request-context.js';
import { findingWords } from './finding-words.js';
import { Findings } from './findings.js';
import { verifyChains } from './verify-chains.js';
import { CheckpointCheck } from './verify-checkpoints.js';

/** How the chain of one record stands. */
export interface ChainStatus {
  readonly id: string;
  readonly verdict: 'intact' | 'broken';
  readonly events: number;
  /** Of the last event; absent when there is none left. The hash is for auditors. */
  readonly head?: { readonly seq: number; readonly hash?: string };
  /** The newest checkpoint that saw the record, and its last event then. */
  readonly checkpoint?: { readonly seq: number; readonly event: number };
  readonly findings: readonly { readonly code: string; readonly seq?: number; readonly message: FullText }[];
}

const READING = { en: 'reading the audit trail', zh: '查看审计记录' };

/**
 * Reading what is audited, for auditors and administrators; all of it throws DomainError `access.forbidden` for others. The
 * hashes of records are for auditors alone: against them could be tried what is hidden from an administrator.
 */
export class ReadAudit {
  constructor(
    private readonly trail: AuditTrail,
    private readonly checkpointStore: Pick<CheckpointStore, 'page'>,
    private readonly snapshots: AuditSnapshots,
  ) {}

  /** The trail, newest first. @throws DomainError `request.cursor-invalid` */
  events(context: RequestContext, page: Parameters<AuditTrail['page']>[1]): ReturnType<AuditTrail['page']> {
    requireRole(context, ['auditor', 'administrator'], READING);
    return this.trail.page(context.org, page);
  }

  /** Checkpoints after a number, in order; for auditors. */
  checkpoints(context: RequestContext, after: number, limit: number): Promise<readonly Checkpoint[]> {
    requireRole(context, ['auditor'], READING);
    return this.checkpointStore.page(context.org, after, limit);
  }

  /** Verifies one record. @throws DomainError `instance.not-found` when nothing tells of it. */
  async chain(context: RequestContext, id: string): Promise<ChainStatus> {
    requireRole(context, ['auditor', 'administrator'], READING);
    const found = await this.snapshots.read(context.org, (reader) => status(reader, context.org, id));
    if (found.head === undefined || context.actor.roles.includes('auditor')) return found;
    return { ...found, head: { seq: found.head.seq } };
  }
}

async function status(reader: AuditReader, org: string, id: string): Promise<ChainStatus> {
  const findings = new Findings();
  const { rows } = await verifyChains(reader, 'instance', findings.add, id);
  const covered = await reader.covered(id);
  if (rows === 0 && covered === undefined) throw new DomainError('instance.not-found', { id });
  if (covered !== undefined)
    await new CheckpointCheck(reader, org, findings.add).ofRecord(id, covered.checkpoint);
  const { seq } = await reader.endOf('instance', id);
  const [hash] = await reader.hashesAt('instance', [{ log: 'instance', chain: id, seq, hash: '' }]);
  return {
    id,
    verdict: findings.list.length === 0 ? 'intact' : 'broken',
    events: rows,
    ...(hash === undefined ? {} : { head: { seq, hash } }),
    ...(covered === undefined ? {} : { checkpoint: { seq: covered.checkpoint, event: covered.seq } }),
    findings: findings.list.map((finding) => ({
      code: finding.code,
      ...(finding.subject.seq === undefined ? {} : { seq: finding.subject.seq }),
      message: findingWords(finding),
    })),
  };
}
