import type { Approval } from '../../../engine/model/approval.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import { conditionFails, conditionHolds } from './condition-criterion.js';

/** What has to be so of a record for an approval to be asked for: the documents it covers are filed, it can be told which steps apply, and one does. */
export function askable({ id, covers, steps }: Approval): readonly Criterion[] {
  const documents = covers.filter(({ kind }) => kind === 'artifact');
  const filed = documents.map(({ id: artifact }): Criterion => {
    return { kind: 'artifact', id: artifact, path: `approvals.${id}.covers.${artifact}`, artifact };
  });
  const conditional = steps
    .flat()
    .flatMap(({ if: condition, path }) => (condition === undefined ? [] : [{ condition, path }]));
  const holding = conditional.map(({ condition, path }) => conditionHolds(condition, `${path}.if`));
  const told = conditional.map(({ condition, path }, place): Criterion => {
    const either = [holding[place], conditionFails(condition, `${path}.if.not`)];
    return { kind: 'any', id: 'told', path: `${path}.told`, of: either.flatMap((one) => one ?? []) };
  });
  const always = conditional.length < steps.flat().length;
  const some: Criterion = { kind: 'any', id: 'applies', path: `approvals.${id}.steps`, of: holding };
  return [...filed, ...told, ...(always ? [] : [some])];
}
