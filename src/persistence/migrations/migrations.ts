import { ArtifactContents } from './artifact-contents.js';
import { Customers } from './customers.js';
import { Definitions } from './definitions.js';
import { Events } from './events.js';
import { Organisations } from './organisations.js';
import { Projections } from './projections.js';
import { Work } from './work.js';

/** Every migration, oldest first. What was released is never edited: a change is another migration at the end. */
export const migrations = [
  Organisations,
  Customers,
  Definitions,
  Events,
  Projections,
  Work,
  ArtifactContents,
];
