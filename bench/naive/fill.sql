-- A token and :count opportunities with three pieces of evidence each, two of which do not count.
insert into person values ('01930000-0000-7000-8000-000000000001', 'Bench', '{rep}');
insert into access_token (id, organisation, "secretHash", "expiresAt", "personId")
  values ('01930000-0000-7000-8000-000000000002', '01930000-0000-7000-8000-000000000003',
          encode(sha256(:'secret'), 'hex'), now() + interval '1 day', '01930000-0000-7000-8000-000000000001');
insert into opportunity (id, organisation, name, stage, "stageEnteredAt", fields, "headHash", version)
  select ('01930000-0000-7000-8001-' || lpad(to_hex(n), 12, '0'))::uuid, '01930000-0000-7000-8000-000000000003',
         'Opportunity ' || n, 'contact', now(),
         '{ "amount": "800000.00", "budget": "700000.00", "schedule": "Decision in December" }', repeat('0', 64), 1
  from generate_series(1, :count) n;
insert into evidence (id, kind, values, "occurredAt", "opportunityId")
  select gen_random_uuid(), 'meeting', jsonb_build_object('outcome', outcome), now() - interval '1 day',
         ('01930000-0000-7000-8001-' || lpad(to_hex(n), 12, '0'))::uuid
  from generate_series(1, :count) n, (values ('agreed'), ('open'), ('declined')) as each(outcome);
vacuum analyze;
