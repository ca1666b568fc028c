import type { Substitution } from '../../../engine/model/org-chart.js';
import type { ColleagueKey } from './colleague.js';

/** Somebody acts for somebody else, from so many days before now to so many after. */
export interface Absence {
  readonly person: ColleagueKey;
  readonly substitute: ColleagueKey;
  readonly kind: Substitution['kind'];
  readonly since: number;
  readonly until: number;
  readonly reason: string;
}

/** Who is away and who helps out. */
export const absences: readonly Absence[] = [
  {
    person: 'ellery',
    substitute: 'lin',
    kind: 'stand-in',
    since: 2,
    until: 9,
    reason: 'Annual leave; Lin Ruotao stands in. 年假，由林若涛代理。',
  },
  {
    person: 'gu',
    substitute: 'ye',
    kind: 'delegate',
    since: 30,
    until: 60,
    reason: '出差期间，日常审批由叶知秋代为处理，重大事项本人决定。',
  },
];
