import type { MergedTree } from '../loading/merged-tree.js';
import { nameOf } from '../loading/source-files.js';
import { childOf } from '../parse/source-node.js';
import { ProblemList } from '../problems/problem-list.js';
import type { Problem } from '../problems/problem.js';
import { stringAt } from '../resolve/read.js';
import { policiesOf } from '../resolve/resolve-assurances.js';
import { ResolveContext } from '../resolve/resolve-context.js';
import { resolveDefinition } from '../resolve/resolve-definition.js';
import { RoleBook } from '../resolve/role-book.js';
import { checkRules } from '../rules/check-rules.js';
import { computedCycle } from '../rules/computed-cycle.js';
import { durationLength } from '../rules/duration-length.js';
import { fieldLimits } from '../rules/field-limits.js';
import { fieldShape } from '../rules/field-shape.js';
import { groupCount } from '../rules/group-count.js';
import { missingTranslation } from '../rules/missing-translation.js';
import { reservedId } from '../rules/reserved-id.js';
import type { Rule } from '../rules/rule.js';
import { textPattern } from '../rules/text-pattern.js';
import type { SideFile } from '../texts/read-side-files.js';
import { Translations } from '../texts/translations.js';
import { otherLibraryName } from './library-findings.js';

/** The rules that look at nothing but what a library holds; what it refers to, the processes that use it may declare. */
const BY_ITSELF: readonly Rule[] = [
  reservedId,
  fieldShape,
  fieldLimits,
  textPattern,
  computedCycle,
  durationLength,
  groupCount,
  missingTranslation,
];

/** What is wrong in a library whoever uses it: its name, its items by themselves, and its texts. */
export function checkLibrary(tree: MergedTree, sides: readonly SideFile[]): readonly Problem[] {
  const { root, own, languages, file } = tree;
  if (root === undefined || own === undefined || !tree.wellFormed) return tree.problems.sorted();
  const problems = new ProblemList(own);
  const key = stringAt(root, 'library') ?? '';
  const node = childOf(root, 'library');
  if (node !== undefined && key !== nameOf(file.path))
    problems.add(node, otherLibraryName(nameOf(file.path), key));
  const translations = new Translations(sides.flatMap(({ texts }) => texts ?? []));
  const context = new ResolveContext(
    languages.get(own) ?? 'en',
    new RoleBook(),
    translations,
    (span, finding) => problems.add(span, finding),
    languages,
  );
  const definition = { ...resolveDefinition(context, root), key };
  // There is no stage to lay them over yet; their texts are wanted all the same.
  for (const { gateAt } of policiesOf(context, root)) gateAt([], '');
  translations.reportUnknown();
  checkRules(
    {
      definition: context.origins.mark(definition, root),
      file,
      origins: context.origins,
      texts: translations.wanted,
      problems,
      offered: [],
      linkedDefinition: () => undefined,
      hasCalendar: () => true,
    },
    true,
    BY_ITSELF,
  );
  return [tree.problems, problems, ...sides.map((side) => side.problems)].flatMap((list) => list.sorted());
}
