import type { FullText } from '../../engine/model/text.js';
import type { Surroundings } from './content-in-words.js';
import { named, type NamedPerson } from './covered-view.js';
import { SYSTEM } from './system-context.js';

/** Who did something: a person, or the product itself by a rule of the process. */
export type Author = NamedPerson | { readonly system: true; readonly label: FullText };

/** The actor of an event, for whoever reads of it. */
export function authorOf(actor: string, around: Pick<Surroundings, 'nameOf'>): Author {
  return actor === SYSTEM.user ? { system: true, label: { en: 'System', zh: '系统' } } : named(actor, around);
}
