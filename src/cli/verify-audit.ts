import { readConfiguration } from '../config/configuration.js';
import { withAuditDesk, type AuditDesk } from '../main/audit.js';
import { formatOf, type FormatOptions } from './answer-format.js';
import { asJson, asText, type Verified } from './audit-answer.js';
import { checkpointsIn, readFiles } from './checkpoint-files.js';
import type { CommandResult } from './command-result.js';
import { startFailure } from './start-failure.js';

/** What `sluice verify-audit` looks at, and how it answers. */
export interface VerifyAuditOptions extends FormatOptions {
  /** Files of exported checkpoints, oldest first. */
  readonly checkpoint?: readonly string[];
  /** Slug of the only organisation to look at. */
  readonly organisation?: string;
  readonly language?: string;
}

/** As for every command 2 is for arguments that are of no use; 3 says that it could not be looked at. */
const EXIT_CODES = { intact: 0, broken: 1, useless: 2, unknown: 3 } as const;

const NOTHING = { chains: 0, rows: 0 };

async function verifyAll(
  { organisations, verify }: AuditDesk,
  files: readonly string[],
): Promise<readonly Verified[]> {
  const all: Verified[] = [];
  for (const { id, slug } of organisations) {
    const kept = files.length > 0 ? checkpointsIn(files, id) : undefined;
    all.push({ organisation: slug, ...(await verify.verify(id, kept)) });
  }
  return all;
}

/** Organisations that exported checkpoints tell of, and the database does not. */
function missing({ organisations }: AuditDesk, exported: readonly string[]): readonly Verified[] {
  return exported
    .filter((org) => organisations.every(({ id }) => id !== org))
    .map((org) => ({
      organisation: org,
      ...{ records: NOTHING, streams: NOTHING, checkpoints: 0, more: false },
      findings: [
        { code: 'organisation-missing', subject: { log: 'organisation', chain: org }, parameters: {} },
      ],
    }));
}

const NO_ORGANISATION =
  'there is no organisation in this database: nothing was verified · 数据库中没有组织，未作任何核查\n';

/** Why one organisation cannot be verified as it was asked for. */
function uselessFor(
  slug: string,
  found: AuditDesk['organisations'][number] | undefined,
  last: ReadonlyMap<string, unknown>,
): string | undefined {
  if (found === undefined) return `no organisation ${slug} · 没有组织 ${slug}`;
  if (last.size === 0 || last.has(found.id)) return undefined;
  return `there is no checkpoint of ${slug} in the files · 文件中没有组织 ${slug} 的检查点`;
}

/**
 * `sluice verify-audit`: follows every chain of events and audit entries, and holds them against checkpoints.
 * @returns exit code 0 when all is as it was written, 1 when something is not, 2 when the arguments are of no use, 3 when
 * nothing was verified: the database could not be opened, is not of this version, or holds no organisation.
 */
export async function verifyAuditCommand(
  options: VerifyAuditOptions = {},
  environment: NodeJS.ProcessEnv = process.env,
): Promise<CommandResult> {
  const { language = 'en', checkpoint: files = [], organisation } = options;
  if (language !== 'en' && language !== 'zh')
    return { exitCode: EXIT_CODES.useless, output: `--language takes en or zh, not ${language}\n` };
  const form = formatOf(options);
  if ('complaint' in form) return { exitCode: EXIT_CODES.useless, output: form.complaint };
  const read = await readFiles(files);
  if ('complaint' in read) return { exitCode: EXIT_CODES.useless, output: `${read.complaint}\n` };
  const exported = [...read.last.keys()];
  try {
    return await withAuditDesk(readConfiguration(environment), async (desk) => {
      const wanted = desk.organisations.filter(({ slug }) => slug === (organisation ?? slug));
      const complaint = organisation && uselessFor(organisation, wanted[0], read.last);
      if (complaint) return { exitCode: EXIT_CODES.useless, output: `${complaint}\n` };
      const gone = organisation === undefined ? missing(desk, exported) : [];
      const all = [...(await verifyAll({ ...desk, organisations: wanted }, files)), ...gone];
      // Another database than was meant, or one that was emptied: that is not to be taken for all being well.
      if (all.length === 0) return { exitCode: EXIT_CODES.unknown, output: NO_ORGANISATION };
      const broken = all.some(({ findings }) => findings.length > 0);
      return {
        exitCode: broken ? EXIT_CODES.broken : EXIT_CODES.intact,
        output: form.json ? asJson(all) : asText(all, language),
      };
    });
  } catch (error) {
    return { exitCode: EXIT_CODES.unknown, output: startFailure(error) };
  }
}
