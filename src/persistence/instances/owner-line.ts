/** A chain of managers longer than this is a circle. */
const LONGEST_CHAIN = 16;

/** The managers above an owner, nearest first, for statements whose first value is the organisation. */
export const managersOf = (owner: string): string => `array(
    with recursive chain (manager, level) as (
      select u.manager, 1 from app_user u where u.org = $1 and u.id = ${owner} and u.manager is not null
      union all
      select u.manager, c.level + 1 from chain c join app_user u on u.org = $1 and u.id = c.manager
      where u.manager is not null and c.level < ${LONGEST_CHAIN})
    select manager::text from chain order by level)`;
