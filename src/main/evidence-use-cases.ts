import type { Provider } from '@nestjs/common';
import { ContactInRecords } from '../application/customers/contact-in-records.js';
import { ListExpectations } from '../application/evidence/list-expectations.js';
import { ListVerifications } from '../application/evidence/list-verifications.js';
import { ReadEvidence } from '../application/evidence/read-evidence.js';
import { WarnOfJunk } from '../application/evidence/warnings/warn-of-junk.js';
import type { Clock } from '../application/ports/clock.js';
import type { ReadInstance } from '../application/read-instance.js';
import type { ShownRecords } from '../application/visibility/shown-records.js';
import type { Stores } from './stores.js';

/** What it takes to trust evidence: reading it with its warnings, what waits, what is not known, who is who. */
export function evidenceUseCases(
  stores: Stores,
  records: ShownRecords,
  readInstance: ReadInstance,
  clock: Clock,
): Provider[] {
  const { customers, contactRecords, queries } = stores;
  return [
    {
      provide: ReadEvidence,
      useValue: new ReadEvidence(readInstance, records, new WarnOfJunk(stores.likeness)),
    },
    { provide: ListVerifications, useValue: new ListVerifications(stores.evidenceChecks) },
    {
      provide: ListExpectations,
      useValue: new ListExpectations(stores.openQuestions, clock),
    },
    {
      provide: ContactInRecords,
      useValue: new ContactInRecords(customers, contactRecords, queries, records),
    },
  ];
}
