import type { Verdict } from '../../engine/model/blocker.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { blockers } from '../../errors/blockers.js';
import { allCriteria, allFields } from '../rules/walk.js';
import { once } from '../rules/once.js';

const verdicts: Readonly<Record<Verdict, true>> = {
  met: true,
  unmet: true,
  expired: true,
  unknown: true,
  'not-applicable': true,
  overridden: true,
};

/** How a criterion may be expected to stand; `absent`: its gate does not have it. */
export const VERDICTS: readonly string[] = [...Object.keys(verdicts), 'absent'];

/** What may stand in the way: criteria by id or path, questions and fields that are not answered, and codes. */
export const criterionNames = once(
  (definition: ProcessDefinition): ReadonlySet<string> =>
    new Set([
      ...allCriteria(definition).flatMap(({ id, path }) => [id, path]),
      ...allFields(definition).map(({ field }) => field.id),
      ...Object.keys(blockers),
    ]),
);
