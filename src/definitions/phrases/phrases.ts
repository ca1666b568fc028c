import { cardinality } from './cardinality.js';
import { covered } from './covered.js';
import { duration } from './duration.js';
import { linkedEvidence } from './linked-evidence.js';
import type { Phrase } from './phrase.js';
import { quorum } from './quorum.js';
import { ruleEvent } from './rule-event.js';
import { versionReference } from './version-reference.js';

/** Every phrase there is, by the name the schema knows it by. */
export const phrases = {
  cardinality,
  covered,
  duration,
  linkedEvidence,
  quorum,
  ruleEvent,
  versionReference,
} as const satisfies Readonly<Record<string, Phrase<unknown>>>;

/** The name of a phrase. */
export type PhraseName = keyof typeof phrases;
