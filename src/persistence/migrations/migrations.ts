import { ActingFor } from './acting-for.js';
import { Approvals } from './approvals.js';
import { ArtifactContents } from './artifact-contents.js';
import { Audit } from './audit.js';
import { Customers } from './customers.js';
import { Definitions } from './definitions.js';
import { Events } from './events.js';
import { OrganisationRows } from './organisation-rows.js';
import { OpenLists } from './open-lists.js';
import { Organisations } from './organisations.js';
import { Overrides } from './overrides.js';
import { People } from './people.js';
import { Projections } from './projections.js';
import { Trust } from './trust.js';
import { Visibility } from './visibility.js';
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
  People,
  Audit,
  Visibility,
  Approvals,
  Trust,
  Overrides,
  ActingFor,
  OrganisationRows,
  OpenLists,
];
