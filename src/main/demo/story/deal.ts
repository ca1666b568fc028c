import { uuidv7 } from 'uuidv7';
import type { Language } from '../../../engine/model/text.js';
import type { Money, Row } from '../../../engine/model/value.js';
import type { Chance } from '../chance.js';
import type { ColleagueKey } from '../company/colleague.js';
import type { DemoContact, DemoCustomer, Post } from '../customers/customer-base.js';

/** What people say of something, by topic; there may be several ways to say it. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

/** What a deal is about, in one language. */
export interface Subject {
  readonly language: Language;
  /** What is sold, as documents call it. */
  readonly title: string;
  readonly model?: string;
  readonly rivals: readonly string[];
  readonly priorities: readonly string[];
  readonly says: Phrases;
}

/** What is known of a deal from the start. */
export interface DealPlan {
  readonly name: string;
  readonly customer: string;
  readonly subject: string;
  readonly owner: ColleagueKey;
  readonly amount: number;
  readonly currency?: 'USD';
  /** Days until the contract is expected. */
  readonly closesIn: number;
  /** How it is bought. */
  readonly bought?: 'tender' | 'negotiated' | 'comparison' | 'single-source';
  /** The customer's budget as a share of our price. */
  readonly budget?: number;
  /** What a contract asks for in advance, as a share of its amount. */
  readonly prepayment?: number;
  /** How the customer came to us. */
  readonly source?: 'fair' | 'seminar' | 'referral' | 'enquiry' | 'research';
}

/** A deal of the demo with everything its chapters tell of. */
export class Deal {
  private readonly rows = new Map<Post, string>();
  private readonly pieces = new Map<string, string>();

  constructor(
    readonly plan: DealPlan,
    readonly customer: DemoCustomer,
    readonly subject: Subject,
    private readonly phrases: Phrases,
    readonly chance: Chance,
    /** The day of the telling, for the date the contract is expected. */
    readonly expected: string,
  ) {}

  get language(): Language {
    return this.customer.language;
  }

  /** Whoever of presales speaks the customer's language. */
  get presales(): ColleagueKey {
    return this.language === 'zh' ? 'zheng' : 'nair';
  }

  /** Something people say about a topic; `{rival}` and the posts (`{decide}` …) are filled in. */
  say(topic: string): string {
    const ways = this.subject.says[topic] ?? this.phrases[topic];
    if (ways === undefined) throw new RangeError(`nobody says anything about ${topic}`);
    return this.chance
      .draw(ways)
      .replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        name === 'rival' ? (this.subject.rivals[0] ?? '') : this.who(name as Post).name,
      );
  }

  /** The same as a note of this deal, for no two customers say the same: from whom it is and what it is about. */
  tell(topic: string, post: Post): string {
    const said = this.say(topic);
    const about = [this.who(post).name, this.subject.title].filter((each) => !said.includes(each));
    return this.in({ zh: `${said}（${about.join('，')}）`, en: `${said} (${about.join(', ')})` });
  }

  who(post: Post): DemoContact {
    const contact = this.customer.contacts.get(post);
    if (contact === undefined) throw new RangeError(`${this.customer.name} has no ${post}`);
    return contact;
  }

  /** The row of somebody in the decision chain. */
  row(post: Post): string {
    const id = this.rows.get(post) ?? uuidv7();
    this.rows.set(post, id);
    return id;
  }

  /** Rows of the decision chain: who is in it, as what, and how it stands with them. */
  chain(column: string, standing: Partial<Record<Post, string>>): readonly Row[] {
    return (Object.entries(standing) as [Post, string][]).map(([post, value]) => ({
      id: this.row(post),
      person: this.who(post).id,
      role: post,
      [column]: value,
    }));
  }

  money(share = 1): Money {
    const step = this.plan.amount >= 1_000_000 ? 10_000 : 1000;
    const amount = share === 1 ? this.plan.amount : Math.round((this.plan.amount * share) / step) * step;
    return { amount: String(amount), currency: this.plan.currency ?? 'CNY' };
  }

  /** Where it can be looked up that somebody said something. */
  mailFrom(post: Post, date: string): string {
    const { name } = this.who(post);
    return this.language === 'zh' ? `邮件：${name}，${date}` : `E-mail from ${name}, ${date}`;
  }

  /** Remembers the piece of evidence recorded last of a kind, so that the story can come back to it. */
  remember(kind: string): string {
    const id = uuidv7();
    this.pieces.set(kind, id);
    return id;
  }

  recalled(kind: string): string {
    const id = this.pieces.get(kind);
    if (id === undefined) throw new RangeError(`no ${kind} has been recorded`);
    return id;
  }

  in(texts: Readonly<Record<Language, string>>): string {
    return texts[this.language];
  }
}
