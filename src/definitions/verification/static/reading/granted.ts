import type { Approval } from '../../../../engine/model/approval.js';
import type { Condition } from '../../../../engine/model/condition.js';
import type { CompiledProcess } from '../../../../engine/compile-process.js';
import { lacksPeople } from '../approvals/people.js';
import { and, atom, not, or, TRUE, type Formula } from '../logic/formula.js';
import { subjectsOf } from './axioms.js';
import { RECORD } from './place.js';
import { readCondition } from './read-condition.js';
import type { Vocabulary } from './vocabulary.js';

/** Whether a condition looks only at what an approval holds for: what it was when asked for, it still is. */
function isHeld(condition: Condition, { covers, asks }: Approval, { expression }: CompiledProcess): boolean {
  const held = (id: string | undefined) =>
    covers.some((one) => one.kind === 'field' && one.id === id) && !asks.includes(id ?? '');
  if (condition.kind === 'map') return condition.entries.every(({ path }) => held(path[0]));
  const { references } = expression(condition.source, 'boolean');
  const others = [references.evidence, references.artifacts, references.approvals, references.links];
  return (
    !references.time &&
    !references.instance &&
    others.every(({ length }) => length === 0) &&
    references.fields.every(held)
  );
}

/** What is so of a record while an approval holds: it could be told which steps apply, one does, and none that too few may decide. */
function whileGranted(approval: Approval, vocabulary: Vocabulary): Formula {
  const { process } = vocabulary;
  const steps = approval.steps.flat();
  const read = steps.map((step) => {
    const { if: condition } = step;
    if (condition === undefined || !isHeld(condition, approval, process)) return undefined;
    const { yes, no } = readCondition(condition, vocabulary, RECORD);
    return { yes, no, lacks: lacksPeople(step, approval, process) };
  });
  const known = read.flatMap((one) => one ?? []);
  const some = known.length === steps.length ? or(...known.map(({ yes }) => yes)) : TRUE;
  return and(some, ...known.map(({ yes, no, lacks }) => (lacks ? no : or(yes, no))));
}

/** Says what holds while the approvals do that were spoken of, each once. */
export function defineGranted(vocabulary: Vocabulary, defined: Set<string>): void {
  for (const approval of vocabulary.process.definition.approvals ?? []) {
    const id = `approval:${approval.id}`;
    if (!vocabulary.speaksOf(approval.id) || defined.has(id)) continue;
    defined.add(id);
    const formula = or(not(atom(id)), whileGranted(approval, vocabulary));
    vocabulary.axioms.add([...subjectsOf(formula)], formula, [id]);
  }
}
