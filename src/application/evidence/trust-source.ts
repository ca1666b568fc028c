import type { CompiledProcess } from '../../engine/compile-process.js';
import { checkParties } from './check-parties.js';
import { namedContacts } from './named-contacts.js';
import type { TrustSource } from './trust-rows.js';

/** What a process tells of its records when they are projected. */
export function trustSourceOf(process: CompiledProcess): TrustSource {
  return {
    partiesOf: (state) => checkParties(process, state),
    contactsOf: (state) => namedContacts(process, state),
  };
}
