import { basics } from './parts/basics.js';
import { libraryHead } from './parts/head.js';
import { sections } from './parts/sections.js';
import { object, type Schema } from './parts/words.js';
import { parts } from './process-definition-schema.js';

/** What processes can share: everything that is not about the stages of one of them. */
const SHARED = ['settings', 'roles', 'fields', 'evidence', 'artifacts', 'approvals', 'links', 'policies'];

const shared = Object.fromEntries(Object.entries(sections).filter(([name]) => SHARED.includes(name)));

/** The JSON Schema of a library: what processes take over by `uses`. */
export const librarySchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sluice.example/schemas/library.schema.json',
  title: 'Sluice library · Sluice 库',
  description:
    'Roles, fields, evidence, policies and more that processes share.\n\n供各流程共享的角色、字段、证据、策略等。',
  ...object({ ...libraryHead, ...shared }, { required: ['library', 'version', 'language', 'name'] }),
  $defs: { ...basics, ...parts },
};
