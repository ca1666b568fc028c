import { inGeneral, toThings } from '../capability.js';
import { forbidden, hidden, unauthenticated, yes } from '../outcomes.js';

/** To add a customer: whoever sells or keeps the data. */
export const addCustomer = inGeneral({
  administrator: yes,
  operations: yes,
  director: yes,
  manager: yes,
  rep: yes,
  approver: forbidden,
  asked: forbidden,
  bench: yes,
  auditor: forbidden,
  integration: yes,
  overrider: forbidden,
  outsider: yes,
  deactivated: unauthenticated,
  temporary: unauthenticated,
  anonymous: unauthenticated,
});

/** To change a customer, or the people there. */
export const changeCustomer = toThings({
  administrator: [yes, hidden],
  operations: [yes, hidden],
  director: [yes, hidden],
  manager: [yes, hidden],
  rep: [yes, hidden],
  approver: [forbidden, forbidden],
  asked: [forbidden, forbidden],
  bench: [yes, hidden],
  auditor: [forbidden, forbidden],
  integration: [yes, hidden],
  overrider: [forbidden, forbidden],
  outsider: [hidden, yes],
  deactivated: [unauthenticated, unauthenticated],
  temporary: [unauthenticated, unauthenticated],
  anonymous: [unauthenticated, unauthenticated],
});
