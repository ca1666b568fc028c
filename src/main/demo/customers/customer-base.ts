import type { Language } from '../../../engine/model/text.js';

/** What somebody at the customer has to do with a purchase; also the option of the decision chain's `role`. */
export type Post = 'decide' | 'buy' | 'use' | 'champion' | 'oppose' | 'technical' | 'finance';

/** A company of the demo, before it is entered. */
export interface CustomerSketch {
  readonly key: string;
  readonly name: string;
  readonly language: Language;
  readonly industry: string;
  readonly region: string;
  readonly notes?: string;
}

/** Titles and departments of the people met in an industry, by post and language. */
export type Positions = Readonly<
  Record<Language, Partial<Record<Post, readonly (readonly [title: string, department: string])[]>>>
>;

/** A person at a customer, entered. */
export interface DemoContact {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
}

/** A customer, entered, with its people. */
export interface DemoCustomer {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly region: string;
  readonly contacts: ReadonlyMap<Post, DemoContact>;
}
