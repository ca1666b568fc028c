import { actionParts } from './parts/action.js';
import { approvalParts } from './parts/approval.js';
import { assuranceParts } from './parts/assurance.js';
import { basics } from './parts/basics.js';
import { computationParts } from './parts/computation.js';
import { criterionParts } from './parts/criterion.js';
import { fieldParts } from './parts/field.js';
import { processHead } from './parts/head.js';
import { jumpParts } from './parts/jumps.js';
import { linkParts } from './parts/link.js';
import { outcomeParts } from './parts/outcome.js';
import { processRuleParts } from './parts/process-rule.js';
import { recordParts } from './parts/records.js';
import { roleParts } from './parts/role.js';
import { sections } from './parts/sections.js';
import { stageParts } from './parts/stage.js';
import { transitionParts } from './parts/transition.js';
import { object, ref, type Schema } from './parts/words.js';
import { relaxed } from './relaxed.js';

/** Everything an item of a process or library can be. */
export const parts: Readonly<Record<string, Schema>> = {
  ...criterionParts,
  ...fieldParts,
  ...computationParts,
  ...recordParts,
  ...stageParts,
  ...outcomeParts,
  ...transitionParts,
  ...jumpParts,
  ...roleParts,
  ...actionParts,
  ...approvalParts,
  ...linkParts,
  ...processRuleParts,
  ...assuranceParts,
};

const definitionFile: Schema = object(
  { ...processHead, ...sections },
  { required: ['process', 'version', 'language', 'name', 'subject', 'stages', 'outcomes'] },
);

const relaxedParts = relaxed({ ...parts, definitionFile });

const overlayFile: Schema = {
  ...relaxedParts['overlay-definitionFile'],
  required: ['process', 'version', 'extends'],
};

const $defs = { ...basics, ...parts, definitionFile, ...relaxedParts, overlayFile };

/** What a definition that stands by itself is checked against; overlays are not compiled along with it. */
export const definitionFileSchema: Schema = { ...definitionFile, $defs };

/** What a file that extends another is checked against. */
export const overlayFileSchema: Schema = { ...overlayFile, $defs };

/**
 * The JSON Schema of a definition file: what editors complete and show, and the first thing a file is checked against. A
 * file that extends another says only what differs, in words of its own.
 */
export const processDefinitionSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sluice.example/schemas/process-definition.schema.json',
  title: 'Sluice process definition · Sluice 流程定义',
  description:
    'A sales process whose stages advance only when the evidence is there.\n\n只有证据齐备才能推进的销售流程。',
  type: 'object',
  if: { required: ['extends'] },
  then: ref('overlayFile'),
  else: ref('definitionFile'),
  $defs,
};
