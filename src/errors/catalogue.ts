import { accessErrors } from './access-errors.js';
import { artifactErrors } from './artifact-errors.js';
import { definitionErrors } from './definition-errors.js';
import { instanceErrors } from './instance-errors.js';
import type { Message } from './message.js';
import { peopleErrors } from './people-errors.js';
import { requestErrors } from './request-errors.js';
import { startErrors } from './start-errors.js';

/** An entry of the catalogue: its message in every language and the HTTP status it is answered with. */
export interface CatalogueEntry extends Message {
  readonly status: number;
}

/** Every error a caller can meet, by its stable code. Codes are never renamed or reused. */
export const catalogue = {
  ...requestErrors,
  ...accessErrors,
  ...peopleErrors,
  ...definitionErrors,
  ...instanceErrors,
  ...artifactErrors,
  ...startErrors,
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

/** A code of the catalogue. */
export type ErrorCode = keyof typeof catalogue;
