import { machineJson } from '../../engine/machine/machine-json.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { Language } from '../../engine/model/text.js';

/** A definition as the JSON that XState makes the machine from, with descriptions in one language. */
export function xstateOf(definition: ProcessDefinition, language: Language): string {
  return `${JSON.stringify(machineJson(definition, language), null, 2)}\n`;
}
