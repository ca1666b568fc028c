import type { CriterionReport, Verdict } from '../../../engine/model/blocker.js';
import type { NewEvent } from '../../../engine/model/event.js';
import type { JumpRule, ProcessDefinition } from '../../../engine/model/process-definition.js';
import type { Observation } from '../observation.js';
import { itemId, type Side } from './coverage-items.js';

/** What did not apply was neither met nor missed; what is expired or cannot be told was missed. */
const SIDES: Readonly<Record<Verdict, Side | undefined>> = {
  met: 'met',
  unmet: 'unmet',
  expired: 'unmet',
  unknown: 'unmet',
  'not-applicable': undefined,
  overridden: 'unmet',
};

/** Notes what scenarios show of each definition, from what was decided and explained. */
export class CoverageLog {
  private readonly seen = new Map<ProcessDefinition, Set<string>>();

  /** Takes in one thing that was asked. */
  readonly observe = ({ process, before, after, criteria, asked }: Observation): void => {
    const seen = this.of(process.definition);
    for (const state of [before, after]) if (state !== undefined) seen.add(itemId.stage(state.stage));
    for (const report of criteria) this.note(report, seen);
    if ('explanation' in asked) return;
    const { command, decision } = asked;
    if (decision.kind === 'refused') for (const blocker of decision.blockers) this.note(blocker, seen);
    if (decision.kind !== 'accepted') return;
    if (command.type === 'take-transition') seen.add(itemId.transition(command.transition));
    for (const event of decision.events) this.noteEvent(event, process.definition, seen);
  };

  /** The ids of the items that were seen. */
  of(definition: ProcessDefinition): Set<string> {
    const seen = this.seen.get(definition) ?? new Set<string>();
    this.seen.set(definition, seen);
    return seen;
  }

  /** Whether anything was asked of the definition. */
  knows(definition: ProcessDefinition): boolean {
    return this.seen.has(definition);
  }

  private note(
    {
      criterion,
      verdict,
      parts = [],
    }: Partial<Pick<CriterionReport, 'criterion'>> & Pick<CriterionReport, 'verdict' | 'parts'>,
    seen: Set<string>,
  ): void {
    const side = SIDES[verdict];
    if (criterion !== undefined && side !== undefined) seen.add(itemId.criterion(criterion, side));
    for (const part of parts) this.note(part, seen);
  }

  private noteEvent(event: NewEvent, definition: ProcessDefinition, seen: Set<string>): void {
    if ('basis' in event.body) for (const line of event.body.basis.criteria) this.note(line, seen);
    if (event.type === 'instance.closed') seen.add(itemId.outcome(event.body.outcome));
    if (event.type !== 'stage.changed') return;
    const { move, from, entered } = event.body;
    if (move === 'advance') seen.add(itemId.advance(from));
    if (move === 'back') seen.add(itemId.back);
    if (move !== 'jump') return;
    const exception: JumpRule | undefined = definition.jumps.exceptions[from]?.[entered.stage];
    seen.add(exception === undefined ? itemId.anyJump : itemId.jump(from, entered.stage));
  }
}
