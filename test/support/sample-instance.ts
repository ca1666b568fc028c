import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import type {
  EvidenceRow,
  InstanceWrite,
  Projection,
  SealedEvent,
} from '../../src/application/ports/instance-store.js';
import { figuresAmong } from '../../src/engine/figures.js';
import { apply } from '../../src/engine/apply.js';
import type { InstanceEvent, NewEvent } from '../../src/engine/model/event.js';
import type { EvidencePiece, InstanceState } from '../../src/engine/model/instance-state.js';
import type { Database } from '../../src/persistence/database/database.js';

/** The definition sample instances are pinned to, unless told otherwise. */
export const SAMPLE_PIN = { key: 'sample', version: 1, digest: 'd'.repeat(64) };

/** An instance that tests move by writing events themselves, without engine or use cases. */
export class SampleInstance {
  private fold: InstanceState | undefined;

  constructor(
    readonly org: string,
    readonly owner: string = randomUUID(),
    private readonly clock: () => string = () => new Date().toISOString(),
    readonly id: string = randomUUID(),
    readonly sealed: SealedEvent[] = [],
  ) {}

  /** The same instance as somebody else saw it at this moment. */
  twin(): SampleInstance {
    const twin = new SampleInstance(this.org, this.owner, this.clock, this.id, [...this.sealed]);
    twin.fold = this.fold;
    return twin;
  }

  get state(): InstanceState {
    if (this.fold === undefined) throw new Error('not created yet');
    return this.fold;
  }

  /** The write of some events that come next, and of the evidence given with them. */
  write(
    events: readonly NewEvent[],
    more: Partial<Pick<InstanceWrite, 'idempotency' | 'outbox'>> & Partial<Projection> = {},
  ): InstanceWrite {
    const expectedSeq = this.fold?.seq ?? 0;
    const sealed = events.map((event) => this.seal(event));
    const { idempotency, outbox = [], evidence = [], stays = [], searchable } = more;
    return {
      org: this.org,
      expectedSeq,
      events: sealed,
      projection: {
        state: this.state,
        figures: figuresAmong(this.state.fields, this.state.figures),
        evidence,
        stays,
        ...(searchable === undefined ? {} : { searchable }),
      },
      outbox,
      personal: [],
      ...(idempotency === undefined ? {} : { idempotency }),
    };
  }

  private seal(event: NewEvent): SealedEvent {
    const whole = {
      org: this.org,
      instance: this.id,
      seq: (this.fold?.seq ?? 0) + 1,
      schemaVersion: 1,
      actor: this.owner,
      commandId: randomUUID(),
      recordedAt: this.clock(),
      ...event,
    } as InstanceEvent;
    this.fold = JSON.parse(JSON.stringify(apply(this.fold, whole))) as InstanceState;
    const text = canonicalize({ ...whole, previousHash: this.sealed.at(-1)?.hash ?? null }) ?? '';
    const hash = createHash('sha256').update(text).digest('hex');
    const sealed = { event: whole, text, hash };
    this.sealed.push(sealed);
    return sealed;
  }

  /** The first write. */
  create(name = 'Robot line', fields: InstanceState['fields'] = {}): InstanceWrite {
    const write = this.write([
      {
        type: 'instance.created',
        stage: 'lead',
        body: {
          definition: SAMPLE_PIN,
          reference: `OPP-${this.id}`,
          name,
          owner: this.owner,
          fields,
          figures: { amount: 'amount', closeOn: 'close-on' },
          entered: {
            stage: 'lead',
            stateValue: { lead: { work: 'open' } },
            probability: '0.1',
            forecast: 'pipeline',
          },
          basis: { criteria: [] },
        },
      },
    ]);
    return { ...write, projection: { ...write.projection, searchable: { name } } };
  }

  /** A move to another stage. */
  enter(stage: string, more: Parameters<SampleInstance['write']>[1] = {}): InstanceWrite {
    const { stage: from, stageEnteredAt: fromEnteredAt } = this.state;
    const write = this.write(
      [
        {
          type: 'stage.changed',
          stage,
          body: {
            move: 'advance',
            from,
            fromEnteredAt,
            basis: { criteria: [] },
            entered: {
              stage,
              stateValue: { [stage]: { work: 'open' } },
              probability: '0.3',
              forecast: 'pipeline',
            },
          },
        },
      ],
      more,
    );
    const stay = {
      stage: from,
      enteredAt: fromEnteredAt,
      leftAt: this.state.recordedAt,
      leftSeq: this.state.seq,
      leftBy: 'advance',
    };
    return { ...write, projection: { ...write.projection, stays: [stay] } };
  }

  /** A recorded piece with what it matches, and the earlier piece it corrects. */
  record(
    piece: EvidencePiece,
    matches: EvidenceRow['matches'],
    others: readonly EvidenceRow[] = [],
  ): InstanceWrite {
    const { recordedAt: _at, recordedBy: _by, ...body } = piece;
    return this.write([{ type: 'evidence.recorded', stage: this.state.stage, body: { piece: body } }], {
      evidence: [{ piece, matches }, ...others],
    });
  }
}

/** A piece of evidence that occurred and was recorded at an instant. */
export function samplePiece(
  kind: string,
  occurredAt: string,
  more: Partial<EvidencePiece> = {},
): EvidencePiece {
  return {
    id: randomUUID(),
    kind,
    values: {},
    provenance: 'rep-asserted',
    occurredAt,
    recordedAt: occurredAt,
    recordedBy: randomUUID(),
    ...more,
  };
}

/** Adds a person with a token and answers both ids. */
export async function givenUser(
  database: Database,
  org: string,
  manager?: string,
): Promise<{ user: string; credential: string }> {
  const [user, credential] = [randomUUID(), randomUUID()];
  await database.sessions.transaction(org, async (session) => {
    await session.query({
      text: `insert into app_user (org, id, email, name, manager) values ($1, $2, $3, 'A person', $4)`,
      values: [org, user, `${user}@example.com`, manager ?? null],
    });
    await session.query({
      text: `insert into credential (org, id, user_id, kind, name, scopes, secret_hash, created_at, expires_at)
             values ($1, $2, $3, 'token', 'test', '{read,write}', '\\x00', now(), now() + interval '1 day')`,
      values: [org, credential, user],
    });
  });
  return { user, credential };
}
