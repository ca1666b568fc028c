import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { isDuration, isWorkdays } from '../../engine/time/duration.js';
import type { Rule } from './rule.js';
import { allSteps } from './walk-actions.js';
import { allCriteria } from './walk.js';

interface Length {
  readonly part: object;
  readonly path: readonly string[];
  readonly duration: string | undefined;
}

function lengths(definition: ProcessDefinition): readonly Length[] {
  return [
    ...[...definition.stages, ...allSteps(definition)].map((part) => ({
      part,
      path: ['within'],
      duration: part.within,
    })),
    ...definition.stages.map((part) => ({
      part,
      path: ['expected', 'duration'],
      duration: part.expected?.duration,
    })),
    ...definition.evidence.map((part) => ({
      part,
      path: ['expires'],
      duration: part.expires !== undefined && 'after' in part.expires ? part.expires.after : undefined,
    })),
    ...allCriteria(definition).map((part) => ({
      part,
      path: ['newerThan'],
      duration: 'newerThan' in part ? part.newerThan : undefined,
    })),
  ];
}

const SECONDS = { H: 3600, M: 60, S: 1 } as const;

/** Whether a rule that fires after each such time would fire more than once an hour. */
function isTooShort(period: string): boolean {
  const [date = '', time = ''] = period.split('T');
  // What cannot be read is reported for that.
  if (!isDuration(period) || isWorkdays(period) || /[1-9]/.test(date)) return false;
  const seconds = (['H', 'M', 'S'] as const).map(
    (unit) => Number(new RegExp(`(\\d+)${unit}`).exec(time)?.[1] ?? 0) * SECONDS[unit],
  );
  return seconds.reduce((sum, one) => sum + one, 0) < SECONDS.H;
}

/** No time allowed is zero, for it would be over at once; and nothing is done more often than once an hour. */
export const durationLength: Rule = {
  id: 'duration-length',
  severity: 'error',
  check(context) {
    const { definition } = context;
    for (const { part, path, duration } of lengths(definition)) {
      if (duration === undefined || /[1-9]/.test(duration)) continue;
      context.report(part, path, {
        message: {
          en: `\`${duration}\` is no time at all: it would be over at once.`,
          zh: `\`${duration}\` 时长为零，会立即到期。`,
        },
      });
    }
    for (const rule of definition.rules ?? []) {
      if (rule.trigger.kind !== 'every' || !isTooShort(rule.trigger.period)) continue;
      context.report(rule, ['every'], {
        message: {
          en: 'A rule fires once an hour at most: write `PT1H` or longer.',
          zh: '规则最多每小时触发一次：请写 `PT1H` 或更长。',
        },
        suggestion: 'PT1H',
      });
    }
  },
};
