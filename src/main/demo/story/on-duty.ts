import type { ColleagueKey } from '../company/colleague.js';
import { colleagues } from '../company/people.js';
import type { Deal } from './deal.js';
import type { Duty } from './step.js';

/** Who it is that has a duty on a deal that somebody owns now. */
export function onDuty(duty: Duty, deal: Deal, owner: ColleagueKey): ColleagueKey {
  switch (duty) {
    case 'owner':
      return owner;
    case 'manager':
      return colleagues[owner].manager ?? owner;
    case 'presales':
      return deal.presales;
    case 'legal':
      return deal.language === 'zh' ? 'feng' : 'marsh';
    default:
      return duty;
  }
}
