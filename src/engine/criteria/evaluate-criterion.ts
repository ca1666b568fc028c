import type { CriterionReport } from '../model/blocker.js';
import type { Criterion, CriterionKind } from '../model/criterion.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';
import { checkCondition } from './condition-check.js';
import { unmet, type CriterionKindModule, type Evaluation, type Finding, type Words } from './finding.js';
import { criterionKinds } from './kinds.js';
import { discreet, discreetSuppliers, visibleToActor } from '../item-rights/discreet.js';
import { tellsHiddenInPart } from '../item-rights/tells-hidden.js';
import { overridden } from '../overrides/overridden.js';
import { stillExpected } from './still-expected.js';
import { unlessApproved } from './unless-approved.js';
import { settersOfAny, settingOf } from './settling.js';
import { whyUntold } from './unknown-words.js';
import { full } from './wording.js';

const kinds = new Map<CriterionKind, CriterionKindModule>(
  criterionKinds.map((module) => [module.kind, module]),
);

function moduleOf(kind: CriterionKind): CriterionKindModule {
  const module = kinds.get(kind);
  if (module === undefined) throw new RangeError(`no criterion kind ${kind}`);
  return module;
}

function nameOf(criterion: Criterion, situation: Situation): FullText {
  if (criterion.name !== undefined) return full(criterion.name, criterion.id);
  return moduleOf(criterion.kind).name(criterion, situation, (part) => nameOf(part, situation));
}

const THIS = { en: 'this', zh: '此项' };

/** What an `if` decides before the criterion itself is looked at; undefined: it applies. */
function applicability(criterion: Criterion, situation: Situation): Finding | undefined {
  if (criterion.if === undefined) return undefined;
  const { process, state } = situation;
  const result = checkCondition(criterion.if, situation, process.definition.fields, state.fields);
  if (result.holds === true) return undefined;
  if (result.holds === false) {
    const words = () => {
      const why = result.why();
      return { message: { en: `Does not apply: ${why.en}.`, zh: `不适用：${why.zh}。` } };
    };
    return { verdict: 'not-applicable', words };
  }
  const fields = result.unsettled.filter((id) => process.fields.has(id));
  const words = () => ({
    parameters: { what: THIS, why: whyUntold(result, situation) },
    suppliers: settersOfAny(fields, situation),
  });
  return unmet('criterion.condition-unknown', words, { ...settingOf(fields), verdict: 'unknown' });
}

/** How one criterion stands; `explain` shows it and `decide` obeys it: there is no other evaluation. */
export function evaluateCriterion(criterion: Criterion, situation: Situation): Evaluation {
  const finding =
    applicability(criterion, situation) ??
    moduleOf(criterion.kind).evaluate(criterion, situation, (part) => evaluateCriterion(part, situation));
  const asked = stillExpected(discreet(finding, criterion, situation), criterion, situation);
  const approved = unlessApproved(asked, criterion, situation);
  return { criterion, ...overridden(approved, criterion, situation) };
}

/** The words there are: nothing seen is not an empty text. */
function spoken({ seen, wanted, ...words }: Words): Words {
  return {
    ...words,
    ...(seen === undefined || seen.en === '' ? {} : { seen }),
    ...(wanted === undefined || wanted.en === '' ? {} : { wanted }),
  };
}

/** An evaluation put into words. */
export function reportOf(evaluation: Evaluation, situation: Situation): CriterionReport {
  const { criterion, verdict, code, remedy, evidence, artifacts, approvals, override } = evaluation;
  const { parts } = evaluation;
  const visible = visibleToActor(situation);
  // When it ends may be a date that is hidden.
  const secret = tellsHiddenInPart(criterion, situation.process, visible);
  const validUntil = secret ? undefined : evaluation.validUntil;
  const words = spoken(evaluation.words());
  return {
    criterion: criterion.path,
    id: criterion.id,
    kind: criterion.kind,
    name: nameOf(criterion, situation),
    verdict,
    ...words,
    suppliers: discreetSuppliers(words.suppliers ?? [], situation, visible),
    ...(code === undefined ? {} : { code }),
    ...(criterion.hint === undefined ? {} : { hint: criterion.hint }),
    ...(criterion.skill === undefined ? {} : { skill: criterion.skill }),
    ...(criterion.policy === undefined ? {} : { policy: criterion.policy }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(artifacts === undefined ? {} : { artifacts }),
    ...(approvals === undefined ? {} : { approvals }),
    ...(override === undefined ? {} : { override }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(parts === undefined ? {} : { parts: parts.map((part) => reportOf(part, situation)) }),
  };
}
