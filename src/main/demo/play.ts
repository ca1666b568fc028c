import { Readable } from 'node:stream';
import { uuidv7 } from 'uuidv7';
import type { RequestContext } from '../../application/request-context.js';
import type { CommandResult } from '../../application/instances/command-answer.js';
import { DomainError } from '../../errors/domain-error.js';
import type { Instant } from '../../engine/model/value.js';
import type { Cast } from './company/cast.js';
import type { ColleagueKey } from './company/colleague.js';
import type { DemoClock } from './demo-clock.js';
import { makeDocument } from './documents/document.js';
import type { Deal } from './story/deal.js';
import type { TimedStep } from './story/schedule.js';
import { onDuty } from './story/on-duty.js';
import type { DecisionDeed, Deed, FileDeed } from './story/step.js';
import type { DemoUseCases } from './use-cases.js';

/** A deal with its steps and the process it runs on. */
export interface ScheduledDeal {
  readonly deal: Deal;
  readonly definition: string;
  readonly steps: readonly TimedStep[];
}

/** What becomes of a deal while it is played. */
interface Playing extends ScheduledDeal {
  instance: string;
  owner: ColleagueKey;
}

function hourOf(at: Instant): string {
  return at.slice(0, 'yyyy-mm-ddThh'.length);
}

/** Plays deals: gives each command as the right person, at its time, all deals side by side. */
export class Play {
  constructor(
    private readonly useCases: DemoUseCases,
    private readonly cast: Cast,
    private readonly clock: DemoClock,
  ) {}

  /**
   * Up to the present; some of the company leave on the way.
   * @throws Error as soon as a command is refused: then a story is wrong.
   */
  async perform(deals: readonly ScheduledDeal[], leaving: Instant): Promise<void> {
    const turns = deals
      .map((deal): Playing => ({ ...deal, instance: '', owner: deal.deal.plan.owner }))
      .flatMap((playing) => playing.steps.map((step) => ({ playing, step })))
      // Stable: steps of one deal stay in order.
      .sort((one, other) => (one.step.at < other.step.at ? -1 : Number(one.step.at > other.step.at)));
    let looked = '';
    let complete = true;
    for (const { playing, step } of turns) {
      this.clock.setForward(step.at);
      if (complete && step.at >= leaving) {
        await this.cast.dismiss();
        complete = false;
      }
      if (hourOf(step.at) !== looked) await this.whatIsDue();
      looked = hourOf(step.at);
      try {
        await this.take(playing, step);
      } catch (error) {
        const why =
          error instanceof DomainError
            ? `${error.messages.en} ${JSON.stringify(error.details)}`
            : String(error);
        throw new Error(`${playing.deal.plan.name}, ${step.at}, ${step.deed.type}: ${why}`, { cause: error });
      }
    }
    this.clock.arrive();
    await this.whatIsDue();
  }

  private async whatIsDue(): Promise<void> {
    for (const job of this.useCases.jobs) while (await job.run());
  }

  private async take(playing: Playing, step: TimedStep): Promise<void> {
    const { deed, by, occurredAt } = step;
    const context = this.cast.as(onDuty(by, playing.deal, playing.owner));
    switch (deed.type) {
      case 'create':
        playing.instance = await this.begin(context, playing, deed);
        return;
      case 'file':
        await this.handIn(context, playing, deed);
        return;
      case 'appoint': {
        const fields = { [deed.field]: this.cast.idOf(deed.colleague) };
        await this.useCases.execute.execute(context, playing.instance, { type: 'set-fields', fields });
        return;
      }
      case 'hand-over': {
        const { to, reason } = deed;
        const command = { type: 'hand-over', to: this.cast.idOf(to), reason } as const;
        await this.useCases.execute.execute(context, playing.instance, command);
        playing.owner = to;
        return;
      }
      case 'expect': {
        const owner = context.actor.user;
        const command = { ...deed, type: 'expect-evidence', id: uuidv7(), owner } as const;
        await this.useCases.execute.execute(context, playing.instance, command);
        return;
      }
      case 'decide':
        return this.decide(playing, step, deed);
      case 'record-evidence':
        await this.useCases.execute.execute(context, playing.instance, { ...deed, occurredAt });
        return;
      default:
        await this.useCases.execute.execute(context, playing.instance, deed);
    }
  }

  /** Somebody decides what he is asked, or whoever may in his place, for the content that he sees. */
  private async decide(
    { deal, instance, owner }: Playing,
    step: TimedStep,
    deed: DecisionDeed,
  ): Promise<void> {
    const { type: _, ...decision } = deed;
    const asked = this.cast.idOf(onDuty(step.by, deal, owner));
    const { request } = await this.useCases.approvals.get(this.cast.as(owner), instance, deed.approval);
    const seats = request?.steps.flat().flatMap(({ seats }) => seats) ?? [];
    const [acting] = seats.find(({ person }) => person.id === asked)?.mayActNow ?? [];
    if (acting === undefined) throw new RangeError(`${step.by} is not asked`);
    const decider = this.cast.asUser(acting.id);
    const seen = await this.useCases.approvals.get(decider, instance, deed.approval);
    const covered = seen.request?.digest ?? '';
    await this.useCases.execute.execute(decider, instance, { type: 'decide-approval', ...decision, covered });
  }

  private async begin(
    context: RequestContext,
    { deal, definition }: Playing,
    { fields }: Extract<Deed, { type: 'create' }>,
  ): Promise<string> {
    const input = { definition, name: deal.plan.name, customer: deal.customer.id, fields };
    const { text } = await this.useCases.create.create(context, input);
    return (JSON.parse(text) as CommandResult).id;
  }

  private async handIn(context: RequestContext, { deal, instance }: Playing, deed: FileDeed): Promise<void> {
    const { artifact, format, title, lines } = deed;
    const { content, mediaType } = makeDocument(format, title, lines);
    const fileName = `${title} - ${deal.customer.name}.${format}`;
    await this.useCases.attach.attach(context, instance, artifact, {
      fileName,
      mediaType,
      content: Readable.from([content]),
    });
  }
}
