import { join } from 'node:path';
import type { ApproverRefreshes } from '../application/ports/approver-refreshes.js';
import type { ArtifactBytes } from '../application/ports/artifact-bytes.js';
import type { AuditSnapshots } from '../application/ports/audit-reader.js';
import type { AuditTrail } from '../application/ports/audit-trail.js';
import type { CheckpointStore } from '../application/ports/checkpoint-store.js';
import type { Clock } from '../application/ports/clock.js';
import type { CustomerStore } from '../application/ports/customer-store.js';
import type { DefinitionStore } from '../application/ports/definition-store.js';
import type { Directory } from '../application/ports/directory.js';
import type { ExternalIdentities } from '../application/ports/external-identities.js';
import type { GroupStore } from '../application/ports/group-store.js';
import type { Housekeeping } from '../application/ports/housekeeping.js';
import type { IdempotencyStore } from '../application/ports/idempotency-store.js';
import type { InstanceQueries } from '../application/ports/instance-queries.js';
import type { InstanceStore } from '../application/ports/instance-store.js';
import type { JobQueue } from '../application/ports/job-queue.js';
import type { Outbox } from '../application/ports/outbox.js';
import type { ContactRecords } from '../application/ports/contact-records.js';
import type { EvidenceChecks } from '../application/ports/evidence-checks.js';
import type { Likeness } from '../application/ports/likeness.js';
import type { OpenQuestions } from '../application/ports/open-questions.js';
import type { ReviewDraw } from '../application/ports/review-draw.js';
import type { PendingApprovals } from '../application/ports/pending-approvals.js';
import type { OverrideReport } from '../application/ports/override-report.js';
import type { PersonalValueStore } from '../application/ports/personal-value-store.js';
import type { SignInFailures } from '../application/ports/sign-in-failures.js';
import type { SubstitutionStore } from '../application/ports/substitution-store.js';
import type { TeamStore } from '../application/ports/team-store.js';
import { DatabaseApproverRefreshes } from '../persistence/approvals/database-approver-refreshes.js';
import { DatabasePendingApprovals } from '../persistence/approvals/database-pending-approvals.js';
import { DatabaseArtifactBytes } from '../persistence/artifacts/database-artifact-bytes.js';
import { DatabaseArtifactReferences } from '../persistence/artifacts/database-artifact-references.js';
import { FolderArtifactBytes } from '../persistence/artifacts/folder-artifact-bytes.js';
import { DatabaseAuditSnapshots } from '../persistence/audit/database-audit-reader.js';
import { DatabaseAuditTrail } from '../persistence/audit/database-audit-trail.js';
import { DatabaseCheckpoints } from '../persistence/audit/database-checkpoints.js';
import { DatabaseCustomerStore } from '../persistence/customers/database-customer-store.js';
import type { Database } from '../persistence/database/database.js';
import { DatabaseDefinitionStore } from '../persistence/definitions/database-definition-store.js';
import { DatabaseDirectory } from '../persistence/directory/database-directory.js';
import { DatabaseExternalIdentities } from '../persistence/directory/database-external-identities.js';
import { DatabaseGroupStore } from '../persistence/directory/database-group-store.js';
import { DatabaseSignInFailures } from '../persistence/directory/database-sign-in-failures.js';
import { DatabaseSubstitutionStore } from '../persistence/directory/database-substitution-store.js';
import { DatabaseTeamStore } from '../persistence/directory/database-team-store.js';
import { DatabaseContactRecords } from '../persistence/customers/database-contact-records.js';
import { DatabaseEvidenceChecks } from '../persistence/evidence/database-evidence-checks.js';
import { DatabaseLikeness } from '../persistence/evidence/database-likeness.js';
import { DatabaseOpenQuestions } from '../persistence/evidence/database-open-questions.js';
import { DatabaseReviewDraw } from '../persistence/evidence/database-review-draw.js';
import { DatabaseHousekeeping } from '../persistence/housekeeping/database-housekeeping.js';
import { DatabaseIdempotencyStore } from '../persistence/idempotency/database-idempotency-store.js';
import { DatabaseInstanceStore } from '../persistence/instances/database-instance-store.js';
import { DatabaseJobQueue } from '../persistence/jobs/database-job-queue.js';
import { DatabaseOutbox } from '../persistence/outbox/database-outbox.js';
import { DatabaseOverrideReport } from '../persistence/overrides/database-override-report.js';
import { DatabasePersonalValueStore } from '../persistence/personal/database-personal-value-store.js';
import { DatabaseInstanceQueries } from '../persistence/queries/database-instance-queries.js';
import { KnownCalendars } from './known-calendars.js';

/** Every port with the store behind it. */
export interface Stores {
  readonly approverRefreshes: ApproverRefreshes;
  readonly artifacts: ArtifactBytes;
  readonly audit: AuditTrail;
  readonly auditSnapshots: AuditSnapshots;
  /** Learnt with the definitions. */
  readonly calendars: KnownCalendars;
  readonly checkpoints: CheckpointStore;
  readonly customers: CustomerStore;
  readonly definitions: DefinitionStore;
  readonly directory: Directory;
  readonly groups: GroupStore;
  readonly housekeeping: Housekeeping;
  readonly identities: ExternalIdentities;
  readonly idempotency: IdempotencyStore;
  readonly instances: InstanceStore;
  readonly jobs: JobQueue;
  readonly outbox: Outbox;
  readonly pendingApprovals: PendingApprovals;
  readonly overrideReport: OverrideReport;
  readonly personal: PersonalValueStore;
  readonly queries: InstanceQueries;
  readonly contactRecords: ContactRecords;
  readonly evidenceChecks: EvidenceChecks;
  readonly likeness: Likeness;
  readonly openQuestions: OpenQuestions;
  readonly reviewDraw: ReviewDraw;
  readonly signInFailures: SignInFailures;
  readonly substitutions: SubstitutionStore;
  readonly teams: TeamStore;
}

/** The stores on an open database; documents lie beside PGlite in the data folder, and in PostgreSQL itself. */
export function storesOn(database: Database, dataDir: string, clock: Clock): Stores {
  const { sessions, kind } = database;
  const references = new DatabaseArtifactReferences(sessions);
  return {
    approverRefreshes: new DatabaseApproverRefreshes(sessions, clock),
    artifacts:
      kind === 'pglite'
        ? new FolderArtifactBytes(join(dataDir, 'artifacts'), references)
        : new DatabaseArtifactBytes(sessions, references),
    audit: new DatabaseAuditTrail(sessions, clock),
    auditSnapshots: new DatabaseAuditSnapshots(sessions),
    calendars: new KnownCalendars(),
    checkpoints: new DatabaseCheckpoints(sessions, clock),
    customers: new DatabaseCustomerStore(sessions),
    definitions: new DatabaseDefinitionStore(sessions, clock),
    directory: new DatabaseDirectory(sessions, clock),
    groups: new DatabaseGroupStore(sessions, clock),
    housekeeping: new DatabaseHousekeeping(sessions),
    identities: new DatabaseExternalIdentities(sessions, clock),
    idempotency: new DatabaseIdempotencyStore(sessions),
    instances: new DatabaseInstanceStore(sessions, clock),
    jobs: new DatabaseJobQueue(sessions, clock),
    outbox: new DatabaseOutbox(sessions),
    pendingApprovals: new DatabasePendingApprovals(sessions),
    overrideReport: new DatabaseOverrideReport(sessions),
    personal: new DatabasePersonalValueStore(sessions, clock),
    queries: new DatabaseInstanceQueries(sessions, clock),
    contactRecords: new DatabaseContactRecords(sessions, clock),
    evidenceChecks: new DatabaseEvidenceChecks(sessions, clock),
    likeness: new DatabaseLikeness(sessions),
    openQuestions: new DatabaseOpenQuestions(sessions, clock),
    reviewDraw: new DatabaseReviewDraw(sessions),
    signInFailures: new DatabaseSignInFailures(sessions, clock),
    substitutions: new DatabaseSubstitutionStore(sessions, clock),
    teams: new DatabaseTeamStore(sessions, clock),
  };
}
