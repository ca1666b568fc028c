import { it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FoundOrganisation } from '../../application/access/found-organisation.js';
import { PublishDefinitions } from '../../application/publish-definitions.js';
import { loadFolder } from '../../definitions/load-folder.js';
import { openTestDatabase } from '../../../test/support/test-database.js';
import { DatabaseArtifactBytes } from '../../persistence/artifacts/database-artifact-bytes.js';
import { DatabaseArtifactReferences } from '../../persistence/artifacts/database-artifact-references.js';
import { DatabaseDefinitionStore } from '../../persistence/definitions/database-definition-store.js';
import { DatabaseDirectory } from '../../persistence/directory/database-directory.js';
import { DatabaseInstanceStore } from '../../persistence/instances/database-instance-store.js';
import { DatabaseInstanceQueries } from '../../persistence/queries/database-instance-queries.js';
import { DatabaseCustomerStore } from '../../persistence/customers/database-customer-store.js';
import { ExplainInstance } from '../../application/explain-instance.js';
import { CommandPipeline } from '../../application/instances/command-pipeline.js';
import { ProcessCatalogue } from '../../application/definitions/process-catalogue.js';
import { databaseClock } from '../../application/ports/clock.js';
import { issueCredential } from '../../application/access/issue-credential.js';
import { RebuildProjections } from '../../application/rebuild-projections.js';
import { DatabaseProjectionStore } from '../../persistence/instances/database-projection-store.js';
import { fillDemo } from './fill-demo.js';

it('looks', async () => {
  const database = await openTestDatabase();
  const directory = new DatabaseDirectory(database.sessions);
  const founded = await new FoundOrganisation(directory).execute({
    slug: 'demo',
    zone: 'Asia/Shanghai',
    email: 'admin@example.com',
    password: 'correct horse',
  });
  const org = founded!.organisation;
  const { definitions } = await loadFolder(
    fileURLToPath(new URL('../../../process-definitions', import.meta.url)),
  );
  await new PublishDefinitions(new DatabaseDefinitionStore(database.sessions)).publish(org.id, definitions);
  const bytes = new DatabaseArtifactBytes(
    database.sessions,
    new DatabaseArtifactReferences(database.sessions),
  );
  const t = Date.now();
  const c = process.cpuUsage();
  const filled = await fillDemo(database, bytes, org);
  const out: string[] = [
    `${filled.instances} in ${Date.now() - t} ms cpu ${JSON.stringify(process.cpuUsage(c))}`,
  ];
  const queries = new DatabaseInstanceQueries(database.sessions);
  const list = (await queries.list(org.id, { sort: 'created', descending: false, limit: 200 })).items;
  const users = await directory.users(org.id, { limit: 100 });
  const [user] = users;
  const { credential } = await issueCredential(directory, org.id, {
    user: user!.id,
    kind: 'session',
    name: 'x',
    hours: 1,
  });
  const context = {
    org: org.id,
    zone: org.zone,
    actor: { user: user!.id, roles: user!.roles, groups: user!.groups },
    credential: credential.id,
    language: 'zh',
    requestId: 'x',
  } as const;
  const store = new DatabaseInstanceStore(database.sessions);
  const processes = new ProcessCatalogue(new DatabaseDefinitionStore(database.sessions));
  const explain = new ExplainInstance(
    new CommandPipeline(store, new DatabaseCustomerStore(database.sessions), databaseClock),
    processes,
  );
  const today = Date.now();
  let n = 0;
  for (const s of list) {
    const days = Math.round((today - Date.parse(s.stageEnteredAt)) / 86400000);
    let blockers = '';
    if (s.status !== 'closed') {
      const target = s.stage === 'implementation' ? 'won' : s.stage === 'closed' ? 'completed' : 'next';
      const e = await explain.explain(context, s.id, target);
      blockers = e.blockers.map((b) => `${b.id}(${b.verdict})`).join(', ') || 'READY';
    }
    out.push(
      [
        s.reference,
        s.createdAt.slice(0, 10),
        s.updatedAt.slice(0, 10),
        s.definition.key.slice(0, 3),
        s.stage,
        s.status,
        s.outcome ?? '',
        `${days}d`,
        s.stageDueAt && s.stageDueAt < new Date().toISOString() && s.status === 'open' ? 'OVERDUE' : '',
        `${s.amount?.currency} ${s.amount?.amount}`,
        s.owner.name,
        s.customer?.name,
        s.name,
        '|',
        blockers,
      ].join(' '),
    );
    n++;
  }
  const name = (id: string) => users.find((u) => u.id === id)?.name ?? id;
  for (const s of list
    .filter((_, i) => [3, 9, 20, 28, 41, 50].includes(i))
    .concat(list.filter((s) => /精矿|苏南|北区水厂|Seed|液相加急|Train B/.test(s.name)))) {
    out.push('', `## ${s.name} ${s.customer?.name} ${s.stage} ${s.status}`);
    for (const { event: e } of await store.events(org.id, s.id))
      out.push(
        `${e.recordedAt} ${e.stage} ${name(e.actor)} ${e.type} ${JSON.stringify(e.type === 'stage.changed' ? { to: e.body.entered.stage, move: e.body.move, reason: e.body.reason } : e.type === 'instance.created' ? e.body.fields : e.body)}`,
      );
    if (s.status !== 'closed')
      for (const b of (
        await explain.explain(
          context,
          s.id,
          s.stage === 'implementation' ? 'won' : s.stage === 'closed' ? 'completed' : 'next',
        )
      ).blockers)
        out.push(`   !! ${b.verdict} ${b.message.zh} | ${b.message.en}`);
  }
  const rebuild = new RebuildProjections(new DatabaseProjectionStore(database), store, processes);
  const ps = new DatabaseProjectionStore(database);
  const dump = async (to: string) => {
    let all = '';
    for (const [t, o] of [
      ['instance', 'id'],
      ['evidence', 'instance, id'],
      ['evidence_match', 'instance, criterion, bucket, occurred_at, evidence'],
      ['stage_stay', 'instance, left_seq'],
      ['artifact_version', 'instance, artifact, version'],
      ['instance_gram', 'instance, gram'],
    ]) {
      const { rows } = await database.sessions.run(org.id, (x) =>
        x.query<{ line: string }>({
          text: `select p::text as line from ${t} p where org = $1 order by ${o}`,
          values: [org.id],
        }),
      );
      all += rows.map(({ line }) => `${t} ${line}\n`).join('');
    }
    writeFileSync(to, all);
  };
  await dump('/tmp/dump-before.txt');
  out.push(JSON.stringify(await rebuild.rebuild(org.id)));
  await dump('/tmp/dump-after.txt');
  writeFileSync('/tmp/demo-look.txt', out.join('\n'));
  await database.close();
}, 200000);
