/** Prepares the product for a benchmark through its own API, and multiplies what was prepared with SQL. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guardedProcess, startingFields } from './guarded-process.mjs';
import { psql } from './postgres.mjs';
import { startProduct } from './servers.mjs';

const CLONE = readFileSync(new URL('clone.sql', import.meta.url), 'utf8');
const CREDENTIAL = '01930000-0000-7000-8000-0000000000f1';
const DATABASE = 'product';

/** Writes definitions into a folder, by key: guarded ones of a length, or any text. */
function writeDefinitions(folder, wanted) {
  mkdirSync(folder, { recursive: true });
  for (const [key, given] of Object.entries(wanted))
    writeFileSync(
      join(folder, `${key}.yaml`),
      typeof given === 'number' ? guardedProcess(key, given) : given,
    );
}

/** A token of the administrator, put beside those that were issued, so that no step of the benchmark reads a page. */
function issueToken(postgres) {
  const secret = randomBytes(32).toString('hex');
  const hash = createHash('sha256').update(secret).digest('hex');
  const row = psql(
    postgres,
    DATABASE,
    `insert into credential (org, id, user_id, kind, name, scopes, secret_hash, created_at, expires_at)
       select org, '${CREDENTIAL}', id, 'token', 'bench', '{read,write,decide,administer}', decode('${hash}', 'hex'), now(), now() + interval '1 day'
       from app_user returning org, user_id;`,
  );
  const [org, actor] = row.split('|');
  return { org, actor, token: `slc_${org}_${CREDENTIAL}_${secret}` };
}

/** The running product with its definitions published, and somebody who may work in it. */
export async function prepareProduct(postgres, wanted) {
  psql(postgres, 'postgres', `create database ${DATABASE}`);
  const definitions = join(postgres.folder, 'definitions');
  writeDefinitions(definitions, wanted);
  const password = randomBytes(12).toString('hex');
  const server = await startProduct(postgres, DATABASE, {
    definitions,
    dataFolder: join(postgres.folder, 'files'),
    password,
  });
  try {
    return {
      ...server,
      ...issueToken(postgres),
      database: DATABASE,
      credential: CREDENTIAL,
      path: '/api/v1/instances/{id}/advance',
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Sends a request and answers what came back; the product must accept it. */
export async function send(product, method, path, body) {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(`http://127.0.0.1:${product.port}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${product.token}`, ...type },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return JSON.parse(text);
}

/** A record whose every gate is met, with so many pieces of evidence; answers its id. */
export async function createTemplate(product, definition, pieces) {
  const { id } = await send(product, 'POST', '/instances', {
    definition,
    name: 'Benchmark',
    fields: startingFields,
  });
  for (let piece = 0; piece < pieces; piece++) {
    const outcome = ['agreed', 'open', 'declined'][piece % 3];
    await send(product, 'POST', `/instances/${id}/evidence`, { evidence: 'meeting', values: { outcome } });
  }
  return id;
}

/** The id of a copy: `family` is four hexadecimal digits, `8001` for pgbench, which counts on it. */
export const copyId = (family, number) =>
  `01930000-0000-7000-${family}-${number.toString(16).padStart(12, '0')}`;

/** Copies a template so many times; answers the ids. */
export function copyTemplate(postgres, template, family, count) {
  psql(postgres, DATABASE, CLONE, { template, family, first: 1, last: count });
  psql(
    postgres,
    DATABASE,
    'instance event evidence evidence_match instance_participant approval_seat pending_approval job'
      .split(' ')
      .map((table) => `vacuum analyze ${table};`)
      .join(' '),
  );
  return Array.from({ length: count }, (_, place) => copyId(family, place + 1));
}

/** The order in which records are advanced: each once, then each again, so that no two clients meet on one. */
export const inRounds = (ids, rounds) => Array.from({ length: rounds }, () => ids).flat();
