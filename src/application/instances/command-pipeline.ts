import { uuidv7 } from 'uuidv7';
import type { CompiledProcess } from '../../engine/compile-process.js';
import { decide } from '../../engine/decide.js';
import { figuresOf } from '../../engine/figures.js';
import { matchesOf } from '../../engine/evidence-matches.js';
import { restrictedSorts } from '../../engine/item-rights/restricted-sorts.js';
import { participantsOf } from '../../engine/participants.js';
import type { Command } from '../../engine/model/command.js';
import type { Decision } from '../../engine/model/decision.js';
import { EVENT_SCHEMA_VERSION } from '../../engine/model/event.js';
import type { Facts } from '../../engine/model/facts.js';
import { DomainError } from '../../errors/domain-error.js';
import { trustSourceOf } from '../evidence/trust-source.js';
import { fingerprintsOf } from '../evidence/evidence-texts.js';
import { projectEvents } from '../event-log/project-events.js';
import { sealEvents } from '../event-log/seal-events.js';
import { withCustomerName } from '../event-log/with-customer-name.js';
import { overrideEntries } from '../overrides/override-entries.js';
import type { OrgCharts } from '../access/org-charts.js';
import type { Calendars } from '../ports/calendars.js';
import type { Clock } from '../ports/clock.js';
import type { CustomerStore } from '../ports/customer-store.js';
import type { DecisionContext, InstanceStore, InstanceWrite } from '../ports/instance-store.js';
import type { RequestContext, WriteOptions } from '../request-context.js';
import { sealPersonalValues } from '../personal/seal-personal-values.js';
import { viewerOf } from '../visibility/viewer.js';
import { answerTo, repeatedAnswer, type CommandAnswer } from './command-answer.js';
import { asFirstMeant, decidesAnew } from './decides-anew.js';
import { passedGates } from './passed-gates.js';
import { danglingReferences } from './referenced-entities.js';
import { withCalendar } from './with-calendar.js';

type Accepted = Extract<Decision, { kind: 'accepted' }>;
type Refused = Extract<Decision, { kind: 'refused' }>;

/** How often a command is decided when what it rests on changes before it is written. */
const ATTEMPTS = 5;

/** What a command may need to have read beside the record and the evidence of its acts. */
export interface AlsoRead {
  /** Who is to own an instance that is to be created. */
  readonly owner?: string;
  /** It may rest on the organisation chart. */
  readonly people?: boolean;
  /** It may shake gates that were passed, by what they rested on. */
  readonly passed?: boolean;
}

/** A command on its way: what was read for it. */
export interface CommandUnderway {
  readonly context: RequestContext;
  readonly instance: string;
  readonly acts: readonly string[] | null;
  readonly also: AlsoRead;
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
    actingFor: read.actingFor,
    evidence: read.instance?.evidence ?? [],
  };
}

/** A message for each who is to be told, and one where that is left to whoever subscribes. */
function messagesOf(effects: Accepted['effects'], seq: number): InstanceWrite['outbox'] {
  return effects.flatMap(({ topic, recipients }) =>
    recipients === undefined
      ? [{ topic, seq }]
      : [...new Set(recipients)].map((recipient) => ({ topic, seq, recipient })),
  );
}

/** The way every command takes from the first read to the one write: sign-in, repetition, decision, events, answer. */
export class CommandPipeline {
  constructor(
    private readonly store: InstanceStore,
    private readonly customers: CustomerStore,
    readonly clock: Clock,
    private readonly calendars: Calendars,
    readonly charts: OrgCharts,
  ) {}

  /**
   * Reads what the command needs, in one round trip. A repeated request gets its kept answer.
   * @throws DomainError `access.credential-revoked`, `request.idempotency-key-reused`
   */
  async begin(
    context: RequestContext,
    instance: string,
    acts: readonly string[] | null,
    options: WriteOptions,
    also: AlsoRead = {},
  ): Promise<CommandUnderway | CommandAnswer> {
    const { org, credential, actor } = context;
    const key = options.idempotency?.key;
    const idempotency = key === undefined ? {} : { idempotency: { actor: actor.user, key } };
    const viewer = viewerOf(actor);
    const read = await this.store.read({ org, instance, credential, viewer, acts, ...idempotency, ...also });
    // The clock has no credential, and nothing that comes over the wire is the clock.
    if (!read.credentialValid && actor.system !== true) throw new DomainError('access.credential-revoked');
    if (read.answer !== undefined) return repeatedAnswer(read.answer, options.idempotency);
    return { context, instance, acts, also, options, read, facts: factsOf(context, read, this.clock) };
  }

  /**
   * What was read for the command, with what only its process tells of it.
   * @throws DomainError `definition.calendar-missing`
   */
  async inProcess(underway: CommandUnderway, process: CompiledProcess): Promise<CommandUnderway> {
    const { context, read } = underway;
    const timed = withCalendar(underway.facts, process, this.calendars);
    const facts = underway.also.passed === true ? await this.withPassed(timed, underway, process) : timed;
    if (read.directoryVersion === undefined) return { ...underway, facts };
    const people = await this.charts.at(context.org, read.directoryVersion);
    return { ...underway, facts: { ...facts, people } };
  }

  /** With the gates behind the record; what came after it was read is refused when it is written. */
  private async withPassed(
    facts: Facts,
    { context, instance, read }: CommandUnderway,
    process: CompiledProcess,
  ): Promise<Facts> {
    if (read.instance === undefined) return facts;
    const log = await this.store.events(context.org, instance);
    const events = log.map(({ event }) => event);
    return { ...facts, passed: passedGates(process, read.instance.state, events) };
  }

  /**
   * Decides the command and writes what follows, in one round trip; decides anew when what it rests on changed meanwhile.
   * @throws DomainError `command.refused`, `command.invalid`, `instance.version-mismatch`, `instance.conflict`,
   *   `definition.calendar-missing`
   */
  async finish(begun: CommandUnderway, process: CompiledProcess, command: Command): Promise<CommandAnswer> {
    const { context, instance, acts, also, options } = begun;
    let underway = begun;
    let meant = command;
    for (let attempt = 1; ; attempt += 1) {
      const inProcess = await this.inProcess(underway, process);
      const decision = await this.decide(inProcess, process, meant);
      const answer = await this.write(inProcess, process, decision);
      if (answer !== undefined) return answer;
      meant = asFirstMeant(meant, decision.events);
      const again = await this.begin(context, instance, acts, options, also);
      if ('text' in again) return again;
      if (begun.read.instance !== undefined && again.read.instance === undefined)
        throw new DomainError('instance.not-found', { id: instance });
      const current = again.read.instance?.state.seq ?? 0;
      const moved = current !== (underway.read.instance?.state.seq ?? 0);
      if (attempt === ATTEMPTS || (moved && !decidesAnew(command, options))) {
        const code =
          options.expectedVersion === undefined ? 'instance.conflict' : 'instance.version-mismatch';
        throw new DomainError(code, { current }, { currentVersion: current });
      }
      underway = again;
    }
  }

  private async decide(
    underway: CommandUnderway,
    process: CompiledProcess,
    command: Command,
  ): Promise<Accepted> {
    const { context, read, facts } = underway;
    const decision = decide(process, read.instance?.state, command, facts);
    const version = read.instance?.state.seq ?? 0;
    if (decision.kind === 'refused') {
      const blockers = await this.blockersInNames(underway, process, command, decision);
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
    return decision as Accepted;
  }

  /** What stands in the way, told with the names of people: an accepted command does without reading who is who. */
  private async blockersInNames(
    { context, read, facts }: CommandUnderway,
    process: CompiledProcess,
    command: Command,
    { blockers }: Refused,
  ): Promise<Refused['blockers']> {
    if (facts.people !== undefined) return blockers;
    const people = await this.charts.at(context.org, 0);
    const told = decide(process, read.instance?.state, command, { ...facts, people });
    return told.kind === 'refused' ? told.blockers : blockers;
  }

  /** The answer once it is written; undefined when something it rests on changed meanwhile. */
  private async write(
    underway: CommandUnderway,
    process: CompiledProcess,
    decision: Accepted,
  ): Promise<CommandAnswer | undefined> {
    const { options, read, facts } = underway;
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
    return result.kind === 'written' ? answer : undefined;
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
        participantsOf: (state) => participantsOf(process, state),
        restrictedSorts: restrictedSorts(process),
        fingerprintsOf: (piece) => fingerprintsOf(process, piece),
        trust: trustSourceOf(process),
      },
    );
    const projection = await withCustomerName(projected, context.org, this.customers);
    const { seq } = projection.state;
    const audit = overrideEntries(events);
    return {
      org: context.org,
      expectedSeq: head.seq,
      events,
      projection,
      outbox: messagesOf(decision.effects, seq),
      personal,
      ...(audit.length === 0 ? {} : { audit }),
      ...(facts.people === undefined ? {} : { directoryVersion: facts.people.version }),
    };
  }
}
