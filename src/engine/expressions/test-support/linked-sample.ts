import type { Approval } from '../../model/approval.js';
import type { LinkedInstance } from '../../model/facts.js';
import type { Link } from '../../model/link.js';
import type { ProcessDefinition } from '../../model/process-definition.js';
import type { Values } from '../../model/value.js';
import { field, options } from '../../values/test-support/read.js';
import { sample } from './sample.js';

function link(id: string, max?: number): Link {
  return { id, name: {}, process: id, min: 0, ...(max !== undefined && { max }), carries: {} };
}

function approval(id: string): Approval {
  return { id, name: {}, covers: [], steps: [], asks: [], questions: [], separation: [] };
}

/** The sample with a contract it belongs to, any number of refunds and two approvals. */
export const linking: ProcessDefinition = {
  ...sample,
  links: [link('contract', 1), link('refunds')],
  approvals: [approval('contract-signing'), approval('below-budget')],
};

/** The process `contract`. */
export const contract: ProcessDefinition = {
  ...sample,
  key: 'contract',
  fields: [
    field('amount', 'money'),
    field('due-on', 'date'),
    field('size', 'scale', { options: options('small', 'large') }),
    field('lines', 'table', { columns: [field('price', 'money'), field('stage', 'text')] }),
    field('signer', 'text', { personal: true }),
    field('note', 'text'),
    field('import', 'number'),
  ],
  outcomes: [
    { id: 'paid', name: {}, result: 'won', from: [], requires: [], asks: [], reopens: false },
    { id: 'void', name: {}, result: 'lost', from: [], requires: [], asks: [], reopens: false },
  ],
};

/** A linked record. */
export function record(id: string, fields: Values, outcome?: string): LinkedInstance {
  const status = outcome === undefined ? 'open' : 'closed';
  return { id, stage: 'proposal', status, fields, ...(outcome !== undefined && { outcome }) };
}
