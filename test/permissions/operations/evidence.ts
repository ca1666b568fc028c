import type { CommandResult } from '../../../src/application/instances/command-answer.js';
import { retractOthersPiece, settleDoubt, verifyPiece } from '../capabilities/evidence.js';
import { signedIn } from '../capabilities/everybody.js';
import { contribute } from '../capabilities/records.js';
import { commands, json, simple, type Row } from '../row.js';
import type { Deal } from '../world/deal.js';

const reason = { reason: 'a mistake' };
const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const question = ({ side }: Deal) => ({
  fields: ['note'],
  owner: side.who('teammate').id,
  dueOn: tomorrow(),
});

/** A row about a piece that the clerk recorded. */
function onPiece(
  act: string,
  kind: 'call' | 'reference',
  { body = reason, ...rest }: Pick<Row, 'when' | 'may'> & { body?: object },
): Row {
  return {
    operation: `POST /api/v1/instances/{id}/evidence/{evidence}/${act}`,
    scope: 'write',
    ...rest,
    ask: async (place, world) => {
      const deal = await world.deal(place);
      return {
        ...json('POST', `${deal.path}/evidence/${await deal.piece(kind)}/${act}`, body),
        subject: deal.id,
      };
    },
  };
}

/** What shows that things happened, and what is not known yet. */
export const evidenceRows: readonly Row[] = [
  commands('/evidence', contribute, {
    lasting: true,
    body: () => ({ evidence: 'call', values: { words: 'good words' } }),
  }),
  onPiece('retraction', 'call', { when: 'somebody else recorded it', may: retractOthersPiece }),
  onPiece('verification', 'reference', { may: verifyPiece, body: {} }),
  onPiece('rejection', 'reference', { may: verifyPiece }),
  simple('GET /api/v1/verifications', signedIn, { scope: 'read' }),
  simple('GET /api/v1/expectations', signedIn, { scope: 'read' }),
  commands('/expectations', contribute, { body: question }),
  {
    operation: 'POST /api/v1/instances/{id}/expectations/{expectation}/withdrawal',
    may: contribute,
    scope: 'write',
    ask: async (place, world) => {
      const deal = await world.deal(place);
      const id = (await deal.given('expectations', question(deal))).as<CommandResult>().created?.expectation;
      return { ...json('POST', `${deal.path}/expectations/${id}/withdrawal`), subject: deal.id };
    },
  },
  {
    operation: 'POST /api/v1/instances/{id}/doubts/settlement',
    may: settleDoubt,
    scope: 'write',
    ask: async (place, world) => {
      const deal = await world.deal(place);
      const evidence = await deal.piece('call');
      await deal.given('advance');
      await deal.given('advance');
      await deal.given(`evidence/${evidence}/retraction`, reason);
      return { ...json('POST', `${deal.path}/doubts/settlement`, { evidence, ...reason }), subject: deal.id };
    },
  },
];
