import { uuidv7 } from 'uuidv7';
import type { CompiledProcess } from '../../engine/compile-process.js';
import { decide } from '../../engine/decide.js';
import { figuresOf } from '../../engine/figures.js';
import { matchesOf } from '../../engine/evidence-matches.js';
import type { Command } from '../../engine/model/command.js';
import type { Decision } from '../../engine/model/decision.js';
import { EVENT_SCHEMA_VERSION } from '../../engine/model/event.js';
import type { Facts } from '../../engine/model/facts.js';
import { DomainError } from '../../errors/domain-error.js';
import { projectEvents } from '../event-log/project-events.js';
import { sealEvents } from '../event-log/seal-events.js';
import { withCustomerName } from '../event-log/with-customer-name.js';
import type { Calendars } from '../ports/calendars.js';
import type { Clock } from '../ports/clock.js';
import type { CustomerStore } from '../ports/customer-store.js';
import type { DecisionContext, InstanceStore, InstanceWrite } from '../ports/instance-store.js';
import type { RequestContext, WriteOptions } from '../request-context.js';
import { sealPersonalValues } from '../personal/seal-personal-values.js';
import { answerTo, repeatedAnswer, type CommandAnswer } from './command-answer.js';
import { danglingReferences } from './referenced-entities.js';
import { withCalendar } from './with-calendar.js';

type Accepted = Extract<Decision, { kind: 'accepted' }>;

/** How often a write is tried when what it rests on beside the record changes in between. */
const ATTEMPTS = 5;

/** A command on its way: what was read for it. */
export interface CommandUnderway {
  readonly context: RequestContext;
  readonly instance: string;
  readonly options: WriteOptions;
  readonly read: DecisionContext;
  readonly facts: Facts;
}

function factsOf(context: RequestContext, read: DecisionContext, clock: Clock): Facts {
  const now = clock.now(read.now);
  const last = read.instance?.state.recordedAt ?? now;
  return {
    // Events of an instance never run backwards, whatever the clocks do.
    now: last > now ? last : now,
    zone: context.zone,
    actor: context.actor,
    managersOfOwner: read.managersOfOwner,
    evidence: read.instance?.evidence ?? [],
  };
}

/** The way every command takes from the first read to the one write: sign-in, repetition, decision, events, answer. */
export class CommandPipeline {
  constructor(
    private readonly store: InstanceStore,
    private readonly customers: CustomerStore,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  /**
   * Reads what the command needs, in one round trip. A repeated request gets its kept answer.
   * @param owner of an instance that is to be created.
   * @throws DomainError `access.credential-revoked`, `request.idempotency-key-reused`
   */
  async begin(
    context: RequestContext,
    instance: string,
    acts: readonly string[] | null,
    options: WriteOptions,
    owner?: string,
  ): Promise<CommandUnderway | CommandAnswer> {
    const { org, credential, actor } = context;
    const key = options.idempotency?.key;
    const idempotency = key === undefined ? {} : { idempotency: { actor: actor.user, key } };
    const ofOwner = owner === undefined ? {} : { owner };
    const read = await this.store.read({ org, instance, credential, acts, ...idempotency, ...ofOwner });
    if (!read.credentialValid) throw new DomainError('access.credential-revoked');
    if (read.answer !== undefined) return repeatedAnswer(read.answer, options.idempotency);
    return { context, instance, options, read, facts: factsOf(context, read, this.clock) };
  }

  /**
   * What was read for the command, with what only its process tells of it.
   * @throws DomainError `definition.calendar-missing`
   */
  inProcess(underway: CommandUnderway, process: CompiledProcess): CommandUnderway {
    return { ...underway, facts: withCalendar(underway.facts, process, this.calendars) };
  }

  /**
   * Decides the command and writes what follows, in one round trip.
   * @throws DomainError `command.refused`, `command.invalid`, `instance.version-mismatch`, `instance.conflict`,
   *   `definition.calendar-missing`
   */
  async finish(begun: CommandUnderway, process: CompiledProcess, command: Command): Promise<CommandAnswer> {
    const underway = this.inProcess(begun, process);
    const { context, read, facts } = underway;
    const decision = decide(process, read.instance?.state, command, facts);
    const version = read.instance?.state.seq ?? 0;
    if (decision.kind === 'refused') {
      const { blockers } = decision;
      const first = blockers[0]?.message ?? '';
      throw new DomainError(
        'command.refused',
        { count: blockers.length, first },
        { blockers, currentVersion: version },
      );
    }
    const problems =
      decision.kind === 'invalid'
        ? decision.problems
        : await danglingReferences(decision.events, process, context.org, this.customers);
    if (problems.length > 0) {
      throw new DomainError(
        'command.invalid',
        { count: problems.length, first: problems[0]?.message ?? '' },
        { problems },
      );
    }
    return this.write(underway, process, decision as Accepted);
  }

  private async write(
    underway: CommandUnderway,
    process: CompiledProcess,
    decision: Accepted,
    attempts = ATTEMPTS,
  ): Promise<CommandAnswer> {
    const { context, instance, options, read, facts } = underway;
    const before = read.instance?.state;
    if (decision.events.length === 0 && before !== undefined) return answerTo(before, []);
    const write = await this.prepare(underway, process, decision);
    const answer = answerTo(write.projection.state, decision.events);
    const { idempotency } = options;
    const kept =
      idempotency === undefined
        ? {}
        : {
            idempotency: {
              ...idempotency,
              actor: facts.actor.user,
              status: answer.status,
              response: answer.text,
            },
          };
    const result = await this.store.write({ ...write, ...kept });
    if (result.kind === 'written') return answer;
    const again = await this.begin(context, instance, [], options);
    if ('text' in again) return again;
    const current = again.read.instance?.state.seq ?? 0;
    // The record stands where it stood: its customer was renamed meanwhile, and is looked up anew.
    if (current === (before?.seq ?? 0) && attempts > 1)
      return this.write(underway, process, decision, attempts - 1);
    const code = options.expectedVersion === undefined ? 'instance.conflict' : 'instance.version-mismatch';
    throw new DomainError(code, { current }, { currentVersion: current });
  }

  private async prepare(
    underway: CommandUnderway,
    process: CompiledProcess,
    decision: Accepted,
  ): Promise<InstanceWrite> {
    const { context, instance, read, facts } = underway;
    const head = { seq: read.instance?.state.seq ?? 0, hash: read.instance?.headHash ?? null };
    const envelope = {
      org: context.org,
      instance,
      schemaVersion: EVENT_SCHEMA_VERSION,
      actor: facts.actor.user,
      commandId: uuidv7(),
      recordedAt: facts.now,
    };
    const { events: shown, personal } = sealPersonalValues(decision.events, process);
    const events = sealEvents(shown, envelope, head);
    const projected = projectEvents(
      events.map(({ event }) => event),
      {
        before: read.instance?.state,
        pieces: facts.evidence,
        figuresOf: (state, evidence) => figuresOf(process, state, { ...facts, evidence }),
        matchesOf: (piece) => matchesOf(process, piece),
      },
    );
    const projection = await withCustomerName(projected, context.org, this.customers);
    const outbox = decision.effects.map(({ topic }) => ({ topic, seq: projection.state.seq }));
    return { org: context.org, expectedSeq: head.seq, events, projection, outbox, personal };
  }
}
