import { uuidv7 } from 'uuidv7';
import { fileOf } from '../../support/opportunity.js';
import { signedIn } from '../capabilities/everybody.js';
import {
  consentAsBench,
  contribute,
  erasePersonalValues,
  passShutGate,
  seeRecord,
  setManagersField,
  startRecord,
  takeBenchsTransition,
  workUnasked,
  workOnRecord,
} from '../capabilities/records.js';
import { commands, json, readsRecord, simple, type Row } from '../row.js';

const PAPER = '/artifacts/{artifact}/versions/{version}/content';
const reason = { reason: 'because' };

/** Reading records. */
const reading: readonly Row[] = [
  simple('GET /api/v1/instances', signedIn, { scope: 'read' }),
  readsRecord('', seeRecord),
  readsRecord('/explain', seeRecord),
  readsRecord('/events', seeRecord),
  readsRecord('/evidence', seeRecord),
  readsRecord('/artifacts', seeRecord),
  readsRecord(PAPER, seeRecord, '/artifacts/paper/versions/1/content'),
];

/** Starting them, moving them, ending them. */
const working: readonly Row[] = [
  {
    operation: 'POST /api/v1/instances',
    may: startRecord,
    scope: 'write',
    lasting: true,
    ask: ({ owner }) => ({
      ...json('POST', '/api/v1/instances', { definition: 'deal', name: 'Quartz start', owner: owner.id }),
      subject: owner.id,
    }),
  },
  commands('', workOnRecord, { method: 'PATCH', lasting: true, body: () => ({ name: 'Quartz renamed' }) }),
  commands('/advance', workOnRecord),
  commands('/advance', passShutGate, { when: 'the gate is shut', lasting: true, fields: { cleared: null } }),
  commands('/move-back', workOnRecord, { given: (deal) => deal.given('advance'), body: () => reason }),
  commands('/jump', workOnRecord, { body: () => ({ to: 'late' }) }),
  commands('/jump', consentAsBench, { when: 'it takes consent', body: () => ({ to: 'end', ...reason }) }),
  commands('/take-transition', takeBenchsTransition, { body: () => ({ transition: 'claim' }) }),
  commands('/hold', workOnRecord, { body: () => reason }),
  commands('/resume', workOnRecord, { given: (deal) => deal.given('hold', reason) }),
  commands('/close', workOnRecord, { body: () => ({ outcome: 'lost' }) }),
  commands('/close', consentAsBench, { when: 'it takes consent', body: () => ({ outcome: 'withdrawn' }) }),
  commands('/close', passShutGate, {
    when: 'an approval is missing',
    lasting: true,
    body: () => ({ outcome: 'reduced' }),
  }),
  commands('/reopen', workUnasked, {
    given: (deal) => deal.given('close', { outcome: 'lost' }),
    body: () => reason,
  }),
  commands('/hand-over', workOnRecord, { body: ({ side }) => ({ to: side.who('otherManager').id }) }),
  {
    operation: 'POST /api/v1/instances/bulk',
    may: workOnRecord,
    scope: 'write',
    lasting: true,
    ask: async (place, world) => {
      const deal = await world.deal(place);
      const command = { type: 'rename', name: 'Quartz renamed' };
      return {
        ...json('POST', '/api/v1/instances/bulk', { items: [{ instance: deal.id, command }] }),
        subject: deal.id,
      };
    },
  },
];

/** Adding what is known. */
const contributing: readonly Row[] = [
  commands('/fields', contribute, {
    method: 'PATCH',
    lasting: true,
    body: () => ({ fields: { note: 'a note' } }),
  }),
  commands('/fields', setManagersField, {
    when: 'the field is the manager’s',
    method: 'PATCH',
    body: () => ({ fields: { limit: `at most ${uuidv7()}` } }),
  }),
  commands('/tasks/{task}/completion', contribute, { named: async () => ({ task: 'sketch' }) }),
  commands('/tasks/{task}/completion', contribute, {
    method: 'DELETE',
    given: (deal) => deal.given('tasks/sketch/completion'),
    named: async () => ({ task: 'sketch' }),
  }),
  {
    operation: 'POST /api/v1/instances/{id}/artifacts/{artifact}',
    may: contribute,
    scope: 'write',
    lasting: true,
    ask: async (place, world) => {
      const deal = await world.deal(place);
      const headers = { 'x-file-name': 'paper.pdf', 'content-type': 'application/octet-stream' };
      const path = `${deal.path}/artifacts/paper`;
      return { method: 'POST', path, headers, body: fileOf('pdf', 'paper'), subject: deal.id };
    },
  },
  commands('/personal-values', erasePersonalValues, { method: 'DELETE', scope: 'administer', lasting: true }),
];

/** Records and what is in them. */
export const recordRows: readonly Row[] = [...reading, ...working, ...contributing];
