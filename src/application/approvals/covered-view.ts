import type { CoveredChange, CoveredItem } from '../../engine/model/approval-request.js';
import type { Covered } from '../../engine/model/approval.js';
import type { FullText, Text } from '../../engine/model/text.js';
import { type ContentInWords, contentInWords, nameOfCovered, type Surroundings } from './content-in-words.js';
import { differing } from './differing.js';

/** Somebody with the name he has today. */
export interface NamedPerson {
  readonly id: string;
  readonly name?: string;
}

/** A covered thing with what it was when it was asked about. */
export interface CoveredView extends Covered, ContentInWords {
  readonly name: Text;
}

/** A covered thing that changed, before and after; neither where the values are personal. */
export interface ChangeView extends Covered {
  readonly name: Text;
  readonly from?: FullText;
  readonly to?: FullText;
}

/** Somebody with the name he has today. */
export function named(id: string, { nameOf }: Pick<Surroundings, 'nameOf'>): NamedPerson {
  const name = nameOf(id);
  return name === undefined ? { id } : { id, name };
}

/** A covered thing in words. */
export function coveredView(item: CoveredItem, around: Surroundings): CoveredView {
  const { kind, id, content } = item;
  return { kind, id, name: nameOfCovered(item, around.process), ...contentInWords(item, content, around) };
}

/** A change of a covered thing in words. */
export function changeView({ from, to, ...thing }: CoveredChange, around: Surroundings): ChangeView {
  return {
    ...thing,
    name: nameOfCovered(thing, around.process),
    ...(from === undefined ? {} : { from: differing(thing, from, to, around) }),
    ...(to === undefined ? {} : { to: differing(thing, to, from, around) }),
  };
}
