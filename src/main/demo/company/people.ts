import type { Colleague, ColleagueKey } from './colleague.js';
import { office } from './office.js';
import { sellers } from './sellers.js';

/** The demo company's people; whoever manages stands before those managed. */
export const colleagues: Readonly<Record<ColleagueKey, Colleague>> = { ...office, ...sellers };
