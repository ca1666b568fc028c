import type { Finding, Words } from '../criteria/finding.js';
import type { Supplier } from '../model/blocker.js';
import type { Criterion } from '../model/criterion.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';
import { tellsHidden } from './tells-hidden.js';
import { visibleFields, type VisibleFields } from './visible-fields.js';

const WORDS: Readonly<Record<Finding['verdict'], FullText>> = {
  met: { en: 'It is met; by what is hidden from you.', zh: '已满足；具体内容对您不可见。' },
  unmet: {
    en: 'It is not met; what it looks at is hidden from you.',
    zh: '未满足；所依据的内容对您不可见。',
  },
  expired: {
    en: 'It no longer holds; what it looks at is hidden from you.',
    zh: '已失效；所依据的内容对您不可见。',
  },
  unknown: {
    en: 'It cannot be told; what it looks at is hidden from you.',
    zh: '无法判定；所依据的内容对您不可见。',
  },
  'not-applicable': { en: 'It does not apply; why is hidden from you.', zh: '不适用；原因对您不可见。' },
  overridden: { en: 'It is not met, and overridden.', zh: '未满足，已被越过。' },
};

/** What the actor of a situation sees of it. */
export function visibleToActor({ process, stored, facts }: Situation): VisibleFields {
  return visibleFields(process, stored, facts);
}

/** Suppliers without the people whom only a hidden field names. */
export function discreetSuppliers(
  suppliers: readonly Supplier[],
  { process }: Situation,
  visible: VisibleFields,
): readonly Supplier[] {
  if (visible.everything) return suppliers;
  return suppliers.map((supplier) => {
    const { source, fallback } = process.roles.get(supplier.role) ?? {};
    const hidden = [source, fallback].some((each) => each?.is === 'field' && !visible.seesAllOf(each.field));
    return hidden ? { ...supplier, users: [] } : supplier;
  });
}

/** A finding that says nothing its reader may not see: the verdict stays, and words take the place of what was seen. */
export function discreet(found: Finding, criterion: Criterion, situation: Situation): Finding {
  const words = (): Words => {
    const visible = visibleToActor(situation);
    const { suppliers, ...spoken } = found.words();
    const told =
      suppliers === undefined ? {} : { suppliers: discreetSuppliers(suppliers, situation, visible) };
    if (!tellsHidden(criterion, situation.process, visible)) return { ...spoken, ...told };
    return { message: WORDS[found.verdict], ...told };
  };
  return { ...found, words };
}
