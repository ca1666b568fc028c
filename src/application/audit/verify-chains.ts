import type { AuditReader, Log } from '../ports/audit-reader.js';
import { ChainCheck } from './chain-check.js';
import { CommittedValues } from './committed-values.js';
import type { Report } from './finding.js';

/** How many chains and rows were looked at. */
export interface Counted {
  readonly chains: number;
  readonly rows: number;
}

/** Follows every chain of a log from its first row to its last, holding one row at a time; or one chain of it. */
export async function verifyChains(
  reader: AuditReader,
  log: Log,
  report: Report,
  chain?: string,
): Promise<Counted> {
  let check: ChainCheck | undefined;
  let committed = new CommittedValues();
  let [chains, rows] = [0, 0];
  const end = async () => {
    if (check === undefined) return;
    check.end();
    await committed.compare(check, reader, report);
  };
  for await (const row of reader.rows(log, chain)) {
    if (check?.chain !== row.chain) {
      await end();
      check = new ChainCheck(log, row.chain, report, reader.org);
      committed = new CommittedValues();
      chains += 1;
    }
    check.take(row);
    committed.take(row);
    rows += 1;
  }
  await end();
  return { chains, rows };
}

/** Reports the chains of which only the row is left. */
export async function verifyHeads(reader: AuditReader, log: Log, report: Report): Promise<void> {
  for await (const { seq, ...subject } of reader.emptyChains(log))
    report('chain-empty', { log, ...subject }, { says: seq });
}
