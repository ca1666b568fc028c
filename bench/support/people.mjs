/** People of the organisation that a benchmark works as, put beside the administrator with tokens of their own. */
import { createHash, randomBytes } from 'node:crypto';
import { psql } from './postgres.mjs';

const userId = (number) => `01930000-0000-7000-8000-${(0xa0 + number).toString(16).padStart(12, '0')}`;
const credentialId = (number) => `01930000-0000-7000-8000-${(0xb0 + number).toString(16).padStart(12, '0')}`;

/** Adds somebody; answers his id and the text of a token. */
export function addPerson(postgres, database, org, { number, role, groups = [] }) {
  const secret = randomBytes(32).toString('hex');
  const hash = createHash('sha256').update(secret).digest('hex');
  const [id, credential] = [userId(number), credentialId(number)];
  psql(
    postgres,
    database,
    `insert into app_user (org, id, email, name, roles, groups)
       values ('${org}', '${id}', 'person${number}@example.com', 'Person ${number}', '{${role}}', '{${groups.join()}}');
     insert into reporting_line (org, manager, person, depth) values ('${org}', '${id}', '${id}', 0);
     insert into credential (org, id, user_id, kind, name, scopes, secret_hash, created_at, expires_at)
       values ('${org}', '${credential}', '${id}', 'token', 'bench', '{read,write,decide,administer}',
               decode('${hash}', 'hex'), now(), now() + interval '1 day');
     update organisation set directory_version = directory_version + 1, approvers_version = directory_version + 1
       where id = '${org}';
     delete from job where kind = 'refresh-approvers';`,
  );
  return { id, token: `slc_${org}_${credential}_${secret}` };
}
