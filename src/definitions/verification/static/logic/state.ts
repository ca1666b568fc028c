import { Decimal } from '../../../../engine/values/decimal.js';
import { intersect, isEmpty, isWithin, line, valued, type Domain } from './domain.js';
import type { Collection, Formula, Selection, Variable } from './formula.js';
import type { Inequality } from './linear.js';
import { common, from, upTo } from './spans.js';

/** What has been settled on the way to a record: one branch of the search. */
export class SearchState {
  readonly #domains: Map<string, Domain>;
  readonly #atoms: Map<string, boolean>;
  readonly #members: Map<
    string,
    { readonly collection: Collection; readonly yes: number; readonly no: number }
  >;
  #linear: readonly Inequality[] = [];
  #many: readonly (Selection & { readonly least: number })[] = [];
  #few: readonly (Selection & { readonly most: number })[] = [];
  /** Grows whenever something was settled. */
  revision = 0;

  constructor(parent?: SearchState) {
    this.#domains = new Map(parent === undefined ? [] : parent.#domains);
    this.#atoms = new Map(parent === undefined ? [] : parent.#atoms);
    this.#members = new Map(parent === undefined ? [] : parent.#members);
    if (parent === undefined) return;
    this.#linear = parent.#linear;
    this.#many = parent.#many;
    this.#few = parent.#few;
    this.revision = parent.revision;
  }

  get domains(): ReadonlyMap<string, Domain> {
    return this.#domains;
  }

  get atoms(): ReadonlyMap<string, boolean> {
    return this.#atoms;
  }

  get linear(): readonly Inequality[] {
    return this.#linear;
  }

  get many(): readonly (Selection & { readonly least: number })[] {
    return this.#many;
  }

  get few(): readonly (Selection & { readonly most: number })[] {
    return this.#few;
  }

  domainOf(variable: Variable): Domain {
    return this.#domains.get(variable.id) ?? variable.universe;
  }

  /** What a formula that is no combination comes to by what is settled already; undefined while it is open. */
  verdict(formula: Formula): boolean | undefined {
    switch (formula.op) {
      case 'true':
        return true;
      case 'false':
        return false;
      case 'in': {
        const domain = this.domainOf(formula.variable);
        if (isEmpty(intersect(domain, formula.domain))) return false;
        return isWithin(domain, formula.domain) ? true : undefined;
      }
      case 'atom': {
        const known = this.#atoms.get(formula.id);
        return known === undefined ? undefined : known === formula.holds;
      }
      default:
        return undefined;
    }
  }

  /** Narrows a variable; false when nothing is left of it. */
  narrow(variable: Variable, domain: Domain): boolean {
    const before = this.domainOf(variable);
    const after = intersect(before, domain);
    if (isEmpty(after)) return false;
    if (!this.#domains.has(variable.id) || !isWithin(before, domain)) {
      this.#domains.set(variable.id, after);
      this.revision++;
    }
    return true;
  }

  /** Settles a formula that is no combination; false when it contradicts what is settled. */
  settle(formula: Formula): boolean {
    switch (formula.op) {
      case 'in':
        return this.narrow(formula.variable, formula.domain);
      case 'atom':
        return this.#settleAtom(formula);
      case 'linear':
        for (const variable of formula.variables) {
          if (!this.#domains.has(variable.id)) this.#domains.set(variable.id, variable.universe);
        }
        this.#linear = [...this.#linear, formula.inequality];
        this.revision++;
        return true;
      case 'many': {
        this.#many = [...this.#many, formula];
        this.revision++;
        return this.narrow(formula.collection.count, valued(line(from(new Decimal(formula.least)), true)));
      }
      case 'few':
        this.#few = [...this.#few, formula];
        this.revision++;
        return formula.most >= 0;
      default:
        return formula.op === 'true';
    }
  }

  #settleAtom({ id, holds, member }: Formula & { readonly op: 'atom' }): boolean {
    const known = this.#atoms.get(id);
    if (known !== undefined) return known === holds;
    this.#atoms.set(id, holds);
    this.revision++;
    if (member === undefined) return true;
    const before = this.#members.get(member.id) ?? { collection: member, yes: 0, no: 0 };
    const after = { ...before, yes: before.yes + Number(holds), no: before.no + Number(!holds) };
    this.#members.set(member.id, after);
    const least = from(new Decimal(after.yes));
    const most = member.options === undefined ? undefined : upTo(new Decimal(member.options - after.no));
    return this.narrow(member.count, valued(line(most === undefined ? least : common(least, most), true)));
  }
}
