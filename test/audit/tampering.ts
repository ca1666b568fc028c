import type { AuditScene } from './audit-scene.js';

/** What somebody does behind the product's back, and what is found: without exported checkpoints, and with them. */
export interface Tampering {
  readonly done: string;
  readonly by: (scene: AuditScene) => Promise<void>;
  readonly found: readonly string[];
  /** Where an export finds more. */
  readonly exported?: readonly string[];
}

/** The rows of one record, `$2`, in a table that calls it `instance`. */
export const BASIS = 'where org = $1 and instance = $2';

/** Makes the hash of a row fit to its text. */
export const RESEALED = `hash = sha256(convert_to(text, 'UTF8'))`;

/** The record that is tampered with. */
export const one = (scene: AuditScene): string => scene.records[0];
