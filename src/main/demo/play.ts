import { Readable } from 'node:stream';
import type { RequestContext } from '../../application/request-context.js';
import type { CommandResult } from '../../application/instances/command-answer.js';
import { DomainError } from '../../errors/domain-error.js';
import type { Cast } from './company/cast.js';
import { colleagues, type ColleagueKey } from './company/people.js';
import type { DemoClock } from './demo-clock.js';
import { makeDocument } from './documents/document.js';
import type { Deal } from './story/deal.js';
import type { TimedStep } from './story/schedule.js';
import type { Deed, Duty, FileDeed } from './story/step.js';
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

/** Plays deals: gives each command as the right person, at its time, all deals side by side. */
export class Play {
  constructor(
    private readonly useCases: DemoUseCases,
    private readonly cast: Cast,
    private readonly clock: DemoClock,
  ) {}

  /** @throws Error as soon as a command is refused: then a story is wrong. */
  async perform(deals: readonly ScheduledDeal[]): Promise<void> {
    const turns = deals
      .map((deal): Playing => ({ ...deal, instance: '', owner: deal.deal.plan.owner }))
      .flatMap((playing) => playing.steps.map((step) => ({ playing, step })))
      // Stable: steps of one deal stay in order.
      .sort((one, other) => (one.step.at < other.step.at ? -1 : Number(one.step.at > other.step.at)));
    for (const { playing, step } of turns) {
      this.clock.setForward(step.at);
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
  }

  private async take(playing: Playing, { deed, by, occurredAt }: TimedStep): Promise<void> {
    const context = this.cast.as(this.onDuty(by, playing));
    switch (deed.type) {
      case 'create':
        playing.instance = await this.begin(context, playing, deed);
        return;
      case 'file':
        await this.handIn(context, playing, deed);
        return;
      case 'appoint': {
        const fields = { [deed.field]: this.cast.as(deed.colleague).actor.user };
        await this.useCases.execute.execute(context, playing.instance, { type: 'set-fields', fields });
        return;
      }
      case 'hand-over': {
        const { to, reason } = deed;
        const command = { type: 'hand-over', to: this.cast.as(to).actor.user, reason } as const;
        await this.useCases.execute.execute(context, playing.instance, command);
        playing.owner = to;
        return;
      }
      case 'record-evidence':
        await this.useCases.execute.execute(context, playing.instance, { ...deed, occurredAt });
        return;
      default:
        await this.useCases.execute.execute(context, playing.instance, deed);
    }
  }

  private onDuty(duty: Duty, { deal, owner }: Playing): ColleagueKey {
    switch (duty) {
      case 'owner':
        return owner;
      case 'manager':
        return colleagues[owner].manager ?? owner;
      case 'presales':
        return deal.presales;
      case 'seal':
        return 'luo';
      case 'finance':
        return 'meng';
    }
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
