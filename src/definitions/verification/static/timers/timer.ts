import type { CompiledProcess } from '../../../../engine/compile-process.js';
import { full } from '../../../../engine/criteria/wording.js';
import type { Condition } from '../../../../engine/model/condition.js';
import type { FullText } from '../../../../engine/model/text.js';

/** Something a definition does when a time has come. */
export interface Timer {
  /** Its place in the definition: `rules.1`, `stages.offer.within` … */
  readonly path: string;
  readonly name: FullText;
  readonly part: object;
  readonly key: string;
  /** The expression of the moment from which on it fires; none for a time allowed. */
  readonly moment?: string;
  /** The time allowed, or the period. */
  readonly duration?: string;
  readonly if?: Condition;
  /** Id of the stage whose time it is. */
  readonly stage?: string;
  /** Id of the approval whose step it is of. */
  readonly approval?: string;
}

function ruleTimers({ definition }: CompiledProcess): readonly Timer[] {
  return (definition.rules ?? []).flatMap((rule): Timer[] => {
    const { trigger, id } = rule;
    const words = full(rule.name, '');
    const name = words.en === '' ? { en: `rule ${id}`, zh: `规则 ${id}` } : words;
    const common = { path: `rules.${id}`, name, part: rule, ...(rule.if && { if: rule.if }) };
    if (trigger.kind === 'at') return [{ ...common, key: 'at', moment: trigger.moment }];
    if (trigger.kind !== 'every') return [];
    const from = trigger.from === undefined ? {} : { moment: trigger.from };
    return [{ ...common, key: 'every', duration: trigger.period, ...from }];
  });
}

function stageTimers({ definition }: CompiledProcess): readonly Timer[] {
  return definition.stages.flatMap((stage): Timer[] => {
    if (stage.within === undefined) return [];
    const { en, zh } = full(stage.name, stage.id);
    const name = { en: `the time allowed in ${en}`, zh: `“${zh}”的时限` };
    const path = `stages.${stage.id}.within`;
    return [{ path, name, part: stage, key: 'within', duration: stage.within, stage: stage.id }];
  });
}

function stepTimers({ definition }: CompiledProcess): readonly Timer[] {
  return (definition.approvals ?? []).flatMap((approval) =>
    approval.steps.flat().flatMap((step): Timer[] => {
      if (step.within === undefined) return [];
      const { en, zh } = full(approval.name, approval.id);
      const name = {
        en: `the time allowed for step ${step.id} of ${en}`,
        zh: `“${zh}”第 ${step.id} 步的时限`,
      };
      const common = { path: `${step.path}.within`, part: step, key: 'within' };
      return [{ ...common, name, duration: step.within, approval: approval.id }];
    }),
  );
}

/** Everything of a definition that waits for a time to come. */
export function timersOf(process: CompiledProcess): readonly Timer[] {
  return [...ruleTimers(process), ...stageTimers(process), ...stepTimers(process)];
}
