import type { Criterion } from '../../../engine/model/criterion.js';

/** Whether criteria can hold together, over every record there could be. */
export type Refutation =
  | { readonly verdict: 'impossible'; readonly because: readonly Criterion[] }
  | { readonly verdict: 'possible' | 'unknown' };

/** What else is known where criteria are to hold. */
export interface Circumstances {
  /** A criterion that does not hold. */
  readonly denied?: Criterion;
  /** Id of the stage the record stands in. */
  readonly at?: string;
  /** The record is only being created. */
  readonly creating?: boolean;
}

/** Decides whether criteria can hold together. */
export type Refuter = (criteria: readonly Criterion[], circumstances?: Circumstances) => Refutation;
