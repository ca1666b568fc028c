import type {
  ArtifactCriterion,
  Criterion,
  EvidenceCriterion,
  GroupCriterion,
  LinkedCriterion,
  RowsCriterion,
} from '../../../../engine/model/criterion.js';
import { ofRow } from '../../../../engine/criteria/evidence-buckets.js';
import type { Field } from '../../../../engine/model/field.js';
import { LINKED_FIELDS } from '../../../../engine/criteria/linked-record.js';
import { words } from '../logic/domain.js';
import { FALSE, TRUE, and, atLeast, atom, not, or, type Collection, type Formula } from '../logic/formula.js';
import { heldToApprovals } from './held-to-approvals.js';
import { elementPlace } from './element-place.js';
import { RECORD, type Place } from './place.js';
import { readCondition } from './read-condition.js';
import { ExpressionReader } from './read-expression.js';
import { among } from './read-test.js';
import { few, many } from './selections.js';
import { filled } from './slot.js';
import { opposite, type Truth } from './truth.js';
import type { Vocabulary } from './vocabulary.js';
import { readWindow, shifted } from './windows.js';

/** When a criterion is met, when it certainly is not, and when it does not apply; else it cannot be told and blocks. */
export interface CriterionTruth {
  readonly met: Formula;
  readonly unmet: Formula;
  readonly absent: Formula;
}

/** Elements that are wanted, and how many. */
interface Wanted {
  readonly collection: Collection;
  readonly place: Place;
  readonly criterion: Pick<RowsCriterion, 'where' | 'every' | 'atLeast'> & { readonly eachOf?: string };
  readonly fields: readonly Field[];
  /** What else an element has to be as. */
  readonly also: Formula;
}

/** Reads criteria as the engine evaluates them. */
export class CriterionReader {
  constructor(private readonly vocabulary: Vocabulary) {}

  /** When the criterion does not stand in the way. */
  passes(criterion: Criterion): Formula {
    const { met, absent } = this.read(criterion);
    return or(met, absent);
  }

  read(criterion: Criterion): CriterionTruth {
    const applies = readCondition(criterion.if, this.vocabulary, RECORD);
    const { yes, no } = this.#body(criterion);
    const approval = criterion.unlessApproved;
    const approved =
      approval === undefined ? FALSE : and(not(applies.no), this.vocabulary.approved(approval));
    return {
      met: or(and(applies.yes, yes), approved),
      unmet: and(applies.yes, no, not(approved)),
      absent: applies.no,
    };
  }

  #body(criterion: Criterion): Truth {
    const { vocabulary } = this;
    switch (criterion.kind) {
      case 'fields':
        return this.#fields(criterion.fields);
      case 'evidence':
        return this.#evidence(criterion);
      case 'artifact':
        return this.#artifact(criterion);
      case 'task': {
        const done = vocabulary.done(criterion.stage, criterion.task);
        return { yes: done, no: not(done) };
      }
      case 'approval': {
        const approved = vocabulary.approved(criterion.approval);
        return { yes: approved, no: and(not(approved), vocabulary.approvalsKnown()) };
      }
      case 'rows':
        return this.#rows(criterion);
      case 'linked':
        return this.#linked(criterion);
      case 'check':
        return new ExpressionReader(vocabulary, RECORD).read(criterion.expression);
      case 'any':
      case 'all':
      case 'none':
      case 'atLeast':
        return this.#group(criterion);
    }
  }

  #fields(ids: readonly string[]): Truth {
    const each = ids.map((id) => {
      const field = this.vocabulary.process.fields.get(id);
      if (field === undefined) return FALSE;
      const given = field.personal === true ? atom(`given:${id}`) : filled(this.vocabulary.record(field));
      return or(given, readCondition(field.if, this.vocabulary, RECORD).no);
    });
    const yes = and(...each);
    return { yes, no: not(yes) };
  }

  /** Elements that are wanted: enough of them in every bucket, and none that breaks `every`. */
  #elements({ collection, place, criterion, fields, also }: Wanted): Truth {
    const { vocabulary } = this;
    const where = readCondition(criterion.where, vocabulary, place);
    const every = readCondition(criterion.every, vocabulary, place);
    const buckets = this.#buckets(criterion.eachOf, fields, place);
    const [matching, possible] = [and(also, where.yes), and(also, not(where.no))];
    const clean = few(collection, and(matching, not(every.yes)), 0);
    const enough = buckets.map((bucket) => many(collection, and(matching, bucket), criterion.atLeast));
    const lacking = buckets.map((bucket) => few(collection, and(possible, bucket), criterion.atLeast - 1));
    return {
      yes: and(clean, ...enough),
      no: or(many(collection, and(matching, every.no), 1), and(clean, or(...lacking))),
    };
  }

  #buckets(eachOf: string | undefined, fields: readonly Field[], place: Place): readonly Formula[] {
    const field = fields.find(({ id }) => id === eachOf);
    const slot = field && place.local([field.id]);
    if (slot === undefined) return [TRUE];
    if (slot.kind !== 'plain') return [FALSE];
    return (field?.options ?? []).map(({ id }) => among(slot, words([id])).yes);
  }

  #rows(criterion: RowsCriterion): Truth {
    const { vocabulary } = this;
    const table = vocabulary.process.fields.get(criterion.table);
    const slot = table && vocabulary.record(table);
    if (table === undefined || slot?.kind !== 'list') return { yes: FALSE, no: FALSE };
    const fields = table.columns ?? [];
    const place = elementPlace(vocabulary, slot.collection, fields);
    return this.#elements({ collection: slot.collection, place, criterion, fields, also: TRUE });
  }

  #evidence(criterion: EvidenceCriterion): Truth {
    const { vocabulary } = this;
    const kind = vocabulary.process.evidence.get(criterion.evidence);
    if (kind === undefined) return { yes: FALSE, no: FALSE };
    const collection = vocabulary.evidence(kind.id);
    const place = elementPlace(vocabulary, collection, kind.fields, { optional: kind.from !== undefined });
    const occurred = vocabulary.instant(`${place.key}#occurred`);
    const now = vocabulary.instant('now');
    vocabulary.time.notLater(occurred, now);
    // Only pieces that have not expired count.
    if (kind.expires !== undefined && 'after' in kind.expires)
      vocabulary.time.notLater(now, shifted(occurred, kind.expires.after, 1, vocabulary), occurred);
    const window = readWindow(criterion, vocabulary, kind);
    const also = and(window.within(occurred), heldToApprovals(occurred, criterion, vocabulary));
    const through = kind.fields.find(({ id }) => id === criterion.eachOf);
    const { eachOf: _, ...once } = criterion;
    const wanted = { collection, place, fields: kind.fields, also };
    const { yes, no } =
      through?.type === 'row'
        ? this.#eachRow(criterion, through, this.#elements({ ...wanted, criterion: once }))
        : this.#elements({ ...wanted, criterion });
    // Of a piece that may have lapsed by a condition it cannot be told whether it counts.
    const told = kind.expires !== undefined && 'when' in kind.expires ? atom(`lapses-told:${kind.id}`) : TRUE;
    return { yes: and(window.known, yes), no: and(window.known, no, told) };
  }

  /** Pieces for each row of a table: that there are rows and pieces is read; that each row has its own is not analysed. */
  #eachRow({ path, where }: EvidenceCriterion, { id, table = '' }: Field, pieces: Truth): Truth {
    const { vocabulary } = this;
    const field = vocabulary.process.fields.get(table);
    const slot = field && vocabulary.record(field);
    if (field === undefined || slot?.kind !== 'list') return { yes: FALSE, no: FALSE };
    const place = elementPlace(vocabulary, slot.collection, field.columns ?? []);
    const wanted = not(readCondition(ofRow(where, id), vocabulary, place).no);
    const each = atom(`each-row:${path}`);
    return {
      yes: and(pieces.yes, many(slot.collection, wanted, 1), each),
      no: or(pieces.no, few(slot.collection, wanted, 0), not(each)),
    };
  }

  #artifact(criterion: ArtifactCriterion): Truth {
    const { vocabulary } = this;
    const attached = vocabulary.some(vocabulary.versions(criterion.artifact));
    const at = vocabulary.instant(`last(artifact:${criterion.artifact})`);
    vocabulary.time.notLater(at, vocabulary.instant('now'));
    const window = readWindow(criterion, vocabulary);
    const within = and(window.within(at), heldToApprovals(at, criterion, vocabulary));
    return {
      yes: and(attached, window.known, within),
      no: or(not(attached), and(window.known, not(within))),
    };
  }

  #linked(criterion: LinkedCriterion): Truth {
    const { vocabulary } = this;
    const collection = vocabulary.linked(criterion.link);
    const place = elementPlace(vocabulary, collection, LINKED_FIELDS, { optional: true, open: true });
    const wanted = { collection, place, criterion, fields: LINKED_FIELDS, also: TRUE };
    const { yes, no } = this.#elements(wanted);
    return { yes, no: and(no, vocabulary.linksKnown()) };
  }

  #group({ kind, of, count = 1 }: GroupCriterion): Truth {
    const parts = of.map((part) => this.read(part));
    const met = parts.map((part) => part.met);
    const out = parts.map(({ absent, unmet }) => or(absent, unmet));
    switch (kind) {
      case 'any':
        return { yes: or(...met), no: and(...out) };
      case 'all':
        return {
          yes: and(...parts.map((part) => or(part.met, part.absent))),
          no: or(...parts.map(({ unmet }) => unmet)),
        };
      case 'none':
        return opposite({ yes: or(...met), no: and(...out) });
      case 'atLeast':
        return { yes: atLeast(count, met), no: atLeast(of.length - count + 1, out) };
    }
  }
}
