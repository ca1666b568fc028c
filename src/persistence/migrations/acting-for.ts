import { SqlMigration } from './sql-migration.js';

const IN_FORCE = (alias: string): string =>
  `${alias}.org = of_org and ${alias}.revoked_at is null and ${alias}.starts_at <= instant and ${alias}.ends_at > instant`;

/** Whom somebody acts for, by the whole chain of stand-ins, as the engine follows it. */
export class ActingFor extends SqlMigration {
  override readonly name = 'ActingFor1764000000014';

  protected override readonly statements = [
    // A function, since most people act for nobody and then all but the first look is spared, planning it included:
    // written out, it took a list longer than the list itself.
    `create function acting_for(of_org uuid, of_user uuid, instant timestamptz)
       returns table (person uuid, groups text[]) language plpgsql stable rows 1 as $$
       #variable_conflict use_column
       begin
         if not exists (select from substitution s where s.substitute = of_user and ${IN_FORCE('s')})
           or not exists (select from app_user u
             where u.org = of_org and u.id = of_user and u.active and not 'auditor' = any (u.roles)) then
           return;
         end if;
         return query
           with recursive replaced (person) as (
             select s.person from substitution s
              where s.substitute = of_user and s.kind = 'stand-in' and ${IN_FORCE('s')}
                and not exists (select from substitution o
                  where o.person = of_user and o.kind = 'stand-in' and ${IN_FORCE('o')})
             union
             select s.person from replaced r join substitution s
                 on s.substitute = r.person and s.kind = 'stand-in' and ${IN_FORCE('s')}),
           acted (person) as (
             select person from replaced
             union
             select s.person from substitution s
              where s.substitute = of_user and s.kind = 'delegate' and ${IN_FORCE('s')})
           select u.id, u.groups from acted a join app_user u on u.org = of_org and u.id = a.person;
       end $$`,
    `comment on function acting_for is
       'For whom somebody is a delegate; for whom he stands in, and for whom they do in turn, unless another stands in for him'`,
    `comment on column approval_seat.due_at is
       'When it was due first, where that was missed; infinity where no time is set: such seats come last in an inbox'`,
  ];
}
