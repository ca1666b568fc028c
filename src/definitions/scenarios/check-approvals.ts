import type { InstanceState } from '../../engine/model/instance-state.js';
import type { FullText } from '../../engine/model/text.js';
import type { Expectation } from './scenario.js';

/** Where approvals do not stand as a scenario expects. */
export function wrongApprovals(
  { approvals: wanted }: Expectation,
  found: InstanceState['approvals'],
): readonly FullText[] {
  return [...(wanted ?? [])].flatMap(([approval, { text }]) => {
    const status = found?.[approval]?.status ?? 'none';
    if (status === text) return [];
    return [
      {
        en: `The approval ${approval} should be ${text} and is ${status}.`,
        zh: `审批 ${approval} 应为 ${text}，实际为 ${status}。`,
      },
    ];
  });
}
