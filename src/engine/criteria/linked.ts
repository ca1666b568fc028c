import type { Condition } from '../model/condition.js';
import type { LinkedInstance } from '../model/facts.js';
import { suppliers } from '../roles.js';
import type { Situation } from '../situation.js';
import { checkCondition, describeCondition } from './condition-check.js';
import { met, unmet, type CriterionKindModule } from './finding.js';
import { fieldsCompared, valuesOfLinked } from './linked-record.js';
import { violation } from './violation.js';
import { concat, full, plain } from './wording.js';

function linkOf({ process }: Situation, link: string) {
  return process.definition.links?.find(({ id }) => id === link);
}

/** The records linked under an id; undefined while it is not known which there are. */
function recordsOf({ facts: { linked } }: Situation, link: string): readonly LinkedInstance[] | undefined {
  if (linked === undefined) return undefined;
  return (Object.hasOwn(linked, link) ? linked[link] : undefined) ?? [];
}

/** `linked: delivery`: enough linked records pass `where`, and each of those passes `every`. */
export const linkedKind: CriterionKindModule<'linked'> = {
  kind: 'linked',
  name: ({ link }, situation) => full(linkOf(situation, link)?.name, link),
  evaluate(criterion, situation) {
    const { link, where, every, atLeast } = criterion;
    const known = recordsOf(situation, link);
    const records = known ?? [];
    const check = (condition: Condition, record: LinkedInstance) => {
      const values = valuesOfLinked(record);
      return checkCondition(condition, situation, fieldsCompared(condition, values), values);
    };
    const picked = (record: LinkedInstance) => (where === undefined ? true : check(where, record).holds);
    const matching = records.filter((record) => picked(record) === true);
    const possible = records.filter((record) => picked(record) !== false);
    const name = () => full(linkOf(situation, link)?.name, link);
    const wanted = () => describeCondition(where, [], situation);
    const help = () => ({
      seen: plain(String(matching.length)),
      wanted: concat(name(), wanted(), describeCondition(every, [], situation)),
      suppliers: suppliers(undefined, situation),
    });
    const remedy = { act: 'link-record', link } as const;
    const worst = every === undefined ? undefined : violation(matching, (record) => check(every, record));
    if (worst !== undefined) {
      const parameters = () => ({ link: name(), wanted: wanted(), why: worst.result.why() });
      return unmet('criterion.linked-violating', () => ({ ...help(), parameters: parameters() }), {
        remedy,
        verdict: worst.verdict,
      });
    }
    if (matching.length >= atLeast)
      return met(() => ({ message: concat(name(), wanted()), seen: plain(String(matching.length)) }));
    const parameters = () => ({ found: matching.length, count: atLeast, link: name(), wanted: wanted() });
    // Records of which it cannot be told whether they are meant might be enough: `none` must not pass on them.
    const verdict = known === undefined || possible.length >= atLeast ? 'unknown' : 'unmet';
    return unmet('criterion.linked-insufficient', () => ({ ...help(), parameters: parameters() }), {
      remedy,
      verdict,
    });
  },
};
