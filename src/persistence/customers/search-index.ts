import type { Session } from '../database/organisation-sessions.js';
import { grams, instanceSearchText, searchText } from '../queries/search-text.js';

/** So many instances are indexed by one statement. */
const BATCH = 500;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Makes a customer findable by its name, and no longer by an earlier one. */
export async function indexCustomer(session: Session, org: string, customer: Named): Promise<void> {
  await session.query({
    text: 'delete from customer_gram where org = $1 and customer = $2',
    values: [org, customer.id],
  });
  await session.query({
    text: 'insert into customer_gram (org, gram, customer) select $1, gram, $2 from unnest($3::text[]) gram',
    values: [org, customer.id, grams(searchText(customer.name))],
  });
}

/** Makes the instances of a customer findable by the name it has now. */
export async function indexInstancesOf(session: Session, org: string, customer: Named): Promise<void> {
  const { rows } = await session.query<{ id: string; name: string; reference: string }>({
    text: 'select id, name, reference from instance where org = $1 and customer = $2 order by id for update',
    values: [org, customer.id],
  });
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    await indexInstances(
      session,
      org,
      batch.map(({ id, ...row }) => ({
        id,
        text: instanceSearchText({ ...row, customerName: customer.name }),
      })),
    );
  }
}

async function indexInstances(
  session: Session,
  org: string,
  instances: { id: string; text: string }[],
): Promise<void> {
  const ids = instances.map(({ id }) => id);
  await session.query({
    text: `update instance i set search_text = new.text
             from unnest($2::uuid[], $3::text[]) new(id, text) where i.org = $1 and i.id = new.id`,
    values: [org, ids, instances.map(({ text }) => text)],
  });
  await session.query({
    text: 'delete from instance_gram where org = $1 and instance = any($2::uuid[])',
    values: [org, ids],
  });
  const entries = instances.flatMap(({ id, text }) => grams(text).map((gram) => ({ id, gram })));
  await session.query({
    text: `insert into instance_gram (org, gram, instance)
           select $1, gram, instance from unnest($2::text[], $3::uuid[]) entry(gram, instance)`,
    values: [org, entries.map(({ gram }) => gram), entries.map(({ id }) => id)],
  });
}
