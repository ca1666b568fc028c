import { suppliers } from '../roles.js';
import { displayValue } from '../values/display-value.js';
import type { Situation } from '../situation.js';
import { met, unmet, type CriterionKindModule } from './finding.js';
import { concat, full, list, plain } from './wording.js';

/** The record's fields an expression reads, with what they hold. */
function seenFields(references: readonly string[], situation: Situation) {
  const { process, state } = situation;
  return list(
    references.flatMap((id) => {
      const field = process.fields.get(id);
      const value = state.fields[id];
      if (field === undefined || value === undefined || field.type === 'table') return [];
      const name = full(field.name, id);
      return [
        {
          en: `${name.en} ${displayValue(field, value, 'en')}`,
          zh: `${name.zh} ${displayValue(field, value, 'zh')}`,
        },
      ];
    }),
  );
}

/** `check: budget >= amount * affordable`: an expression over the record is true; a refusal names the part that is not. */
export const checkKind: CriterionKindModule<'check'> = {
  kind: 'check',
  name: ({ expression }) => plain(expression),
  evaluate({ expression }, situation) {
    const compiled = situation.process.expression(expression, 'boolean');
    const outcome = compiled.test(situation.scope);
    const seen = seenFields(compiled.references.fields, situation);
    const wanted = plain(expression);
    if (outcome.known && outcome.value) return met(wanted, { seen });
    const fields = compiled.references.fields.filter((id) => situation.process.fields.has(id));
    const by = fields.flatMap((id) => situation.process.fields.get(id)?.by ?? []);
    const rest = {
      seen,
      wanted,
      suppliers: suppliers(by.length === 0 ? undefined : [...new Set(by)], situation),
      ...(fields.length === 0 ? {} : { remedy: { act: 'set-fields', fields } as const }),
    };
    if (!outcome.known) {
      const missing = list(outcome.missing.map((name) => full(situation.process.fields.get(name)?.name, name)));
      return unmet('criterion.check-unknown', { missing }, { ...rest, verdict: 'unknown' });
    }
    const failing = compiled.parts(situation.scope).filter((part) => part.outcome.known && !part.outcome.value);
    const part = failing.length === 0 ? expression : failing.map(({ source }) => source).join(' && ');
    const bracketed = seen.en === '' ? plain('') : concat({ en: ' (', zh: '（' }, seen, { en: ')', zh: '）' });
    return unmet('criterion.check-false', { part, seen: bracketed }, rest);
  },
};
