import { settersOf } from '../item-rights/setters-of.js';
import { suppliers } from '../roles.js';
import type { Situation } from '../situation.js';
import { displayValue } from '../values/display-value.js';
import { expressionInWords } from './expression-words.js';
import { evidenceBehind } from './evidence-behind.js';
import { met, unmet, type CriterionKindModule } from './finding.js';
import { whyUntold } from './unknown-words.js';
import { concat, full, list, plain } from './wording.js';

/** The record's fields an expression reads, with what they hold. */
function seenFields(references: readonly string[], situation: Situation) {
  const { process, state, facts } = situation;
  return list(
    references.flatMap((id) => {
      const field = process.fields.get(id);
      const value = state.fields[id];
      if (field === undefined || value === undefined || field.type === 'table') return [];
      const name = full(field.name, id);
      const show = (language: 'en' | 'zh') => displayValue(field, value, language, { zone: facts.zone });
      return [{ en: `${name.en} ${show('en')}`, zh: `${name.zh} ${show('zh')}` }];
    }),
  );
}

/** `check: budget >= amount * affordable`: an expression over the record is true; a refusal names the part that is not. */
export const checkKind: CriterionKindModule<'check'> = {
  kind: 'check',
  name: ({ expression }, situation) => expressionInWords(expression, situation),
  evaluate({ expression }, situation) {
    const { process, scope } = situation;
    const compiled = process.expression(expression, 'boolean');
    const outcome = compiled.test(scope);
    const fields = compiled.references.fields.filter((id) => process.fields.has(id));
    const seen = () => seenFields(fields, situation);
    const wanted = () => expressionInWords(expression, situation);
    if (outcome.known && outcome.value) {
      const evidence = evidenceBehind(compiled.references, situation);
      const words = () => ({ message: wanted(), seen: seen() });
      return met(words, evidence === undefined ? {} : { evidence });
    }
    const remedy = fields.length === 0 ? {} : { remedy: { act: 'set-fields', fields } as const };
    const help = () => {
      const by = new Set(fields.flatMap((id) => settersOf(process.fields.get(id)) ?? []));
      return {
        seen: seen(),
        wanted: wanted(),
        suppliers: suppliers(by.size === 0 ? undefined : [...by], situation),
      };
    };
    if (!outcome.known) {
      const { reason } = outcome;
      if (reason !== undefined) {
        const words = () => ({ ...help(), parameters: { reason: concat(reason, { en: '.', zh: '。' }) } });
        return unmet('criterion.check-undecidable', words, { ...remedy, verdict: 'unknown' });
      }
      const words = () => ({ ...help(), parameters: { why: whyUntold(outcome, situation) } });
      return unmet('criterion.check-unknown', words, { ...remedy, verdict: 'unknown' });
    }
    return unmet(
      'criterion.check-false',
      () => {
        const failing = compiled.parts(scope).filter((part) => part.outcome.known && !part.outcome.value);
        const wrong = failing.length === 0 ? expression : failing.map(({ source }) => source).join(' && ');
        const words = help();
        const held =
          words.seen.en === ''
            ? plain('')
            : concat({ en: ' (', zh: '（' }, words.seen, { en: ')', zh: '）' });
        return { ...words, parameters: { part: expressionInWords(wrong, situation), seen: held } };
      },
      remedy,
    );
  },
};
