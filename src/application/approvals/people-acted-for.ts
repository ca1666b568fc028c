import { actingFor } from '../../engine/approvals/acting.js';
import type { OrgChart } from '../../engine/model/org-chart.js';
import type { Instant } from '../../engine/model/value.js';

/** Everybody in whose place somebody may act now: himself, unless another stands in for him, and whom he substitutes for. */
export function peopleActedFor(user: string, chart: OrgChart, now: Instant): readonly string[] {
  const candidates = new Set([user, ...chart.substitutions.map(({ person }) => person)]);
  return [...candidates].filter((person) => actingFor(person, chart, now).includes(user));
}
