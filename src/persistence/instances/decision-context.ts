import type { DecisionContext } from '../../application/ports/instance-store.js';
import type { EvidencePiece } from '../../engine/model/instance-state.js';
import type { DecisionRow } from './decision-query.js';

/** What the store knows at the moment of a decision, from the one row that was read. */
export function decisionContext(row: DecisionRow | undefined): DecisionContext {
  if (row === undefined) throw new Error('The database did not answer what is needed to decide');
  return {
    now: new Date(Number(row.now)).toISOString(),
    credentialValid: row.credential_valid,
    managersOfOwner: row.managers,
    ...(row.directory_version === null ? {} : { directoryVersion: Number(row.directory_version) }),
    ...(row.body_hash === null ? {} : { answer: answer(row, row.body_hash) }),
    actingFor: row.acting_for ?? [],
    ...(row.state === null || row.seen !== true ? {} : { instance: instance(row, row.state) }),
  };
}

/** A key that a request still running holds has no answer yet; its body, which differs, tells them apart. */
function answer(row: DecisionRow, bodyHash: string): NonNullable<DecisionContext['answer']> {
  return { bodyHash, status: row.status ?? 0, response: row.response ?? '' };
}

function instance(
  row: DecisionRow,
  state: NonNullable<DecisionRow['state']>,
): NonNullable<DecisionContext['instance']> {
  return {
    state,
    headHash: row.head_hash,
    evidence: JSON.parse(`[${row.evidence ?? ''}]`) as EvidencePiece[],
  };
}
