import { accountRows } from './operations/account.js';
import { approvalRows } from './operations/approvals.js';
import { commonRows } from './operations/common.js';
import { evidenceRows } from './operations/evidence.js';
import { oversightRows } from './operations/oversight.js';
import { peopleRows } from './operations/people.js';
import { recordRows } from './operations/records.js';
import type { Row } from './row.js';

/** Every operation of the API, once or once for each of its uses. */
export const rows: readonly Row[] = [
  ...accountRows,
  ...peopleRows,
  ...commonRows,
  ...recordRows,
  ...evidenceRows,
  ...approvalRows,
  ...oversightRows,
];
