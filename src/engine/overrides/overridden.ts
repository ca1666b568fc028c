import type { Finding } from '../criteria/finding.js';
import { day, plain } from '../criteria/wording.js';
import { render } from '../../errors/message.js';
import type { Override } from '../model/approval-request.js';
import type { Criterion } from '../model/criterion.js';
import { ownersInStage } from '../owners.js';
import type { Situation } from '../situation.js';
import { overridableCriteria } from './overridable.js';

const PASSES = {
  en: '{message} It passes because it is overridden until {until}: {reason}',
  zh: '{message}已被越过（至 {until}），予以通过：{reason}',
};

/** The override of a criterion that is in effect now. What the process never lets be overridden has none. */
export function overrideOf({ path }: Criterion, situation: Situation): Override | undefined {
  const { overrides } = situation.state;
  if (overrides === undefined) return undefined;
  if (overridableCriteria(situation.process.definition).get(path)?.never !== false) return undefined;
  // Whoever granted it and came to own the record would pass by his own leave.
  const owners = ownersInStage(situation.state);
  return Object.values(overrides).find(
    ({ criteria, until, by }) =>
      criteria.includes(path) && until > situation.facts.now && !owners.includes(by),
  );
}

/** What a criterion that does not hold comes to where an override covers it. */
export function overridden(found: Finding, criterion: Criterion, situation: Situation): Finding {
  if (found.code === undefined) return found;
  const override = overrideOf(criterion, situation);
  if (override === undefined) return found;
  const words = () => {
    const { message, ...rest } = found.words();
    const { until, reason } = override;
    const parameters = {
      message,
      until: day(until, situation.facts.zone),
      reason: plain(reason),
    };
    return { ...rest, message: render(PASSES, parameters) };
  };
  const { parts } = found;
  return {
    verdict: 'overridden',
    override: override.id,
    validUntil: override.until,
    words,
    ...(parts === undefined ? {} : { parts }),
  };
}
