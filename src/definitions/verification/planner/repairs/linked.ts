import type { LinkedCriterion } from '../../../../engine/model/criterion.js';
import type { RecordScene } from '../../story/scene.js';
import type { Lack } from '../planning.js';

/** What a linked record has to be like, as far as condition maps say it. */
function wantedOf({ where, every }: LinkedCriterion): ReadonlyMap<string, string> {
  const entries = [where, every].flatMap((condition) => (condition?.kind === 'map' ? condition.entries : []));
  return new Map(
    entries.flatMap(({ path, test }) => {
      const operand =
        test.op === 'in'
          ? test.operands[0]
          : 'operand' in test && test.op !== '!='
            ? test.operand
            : undefined;
      return path.length !== 1 || path[0] === undefined || operand === undefined
        ? []
        : [[path[0], operand] as const];
    }),
  );
}

/** Takes records as linked that are as wanted: what they go through is verified where they are defined. */
export function* repairLinked(lack: Lack<LinkedCriterion>): Generator<RecordScene> {
  const { planning, scene, criterion } = lack;
  const wanted = wantedOf(criterion);
  const { stage = 'any', outcome, ...fields } = Object.fromEntries(wanted);
  const closed = outcome ?? (wanted.get('status') === 'closed' ? 'any' : undefined);
  const { status: _status, ...values } = fields;
  const act = { kind: 'linked' as const, link: criterion.link, stage, fields: values };
  let next: RecordScene | undefined = scene;
  for (let count = 0; count < criterion.atLeast; count++) {
    next &&= planning.perform(next, closed === undefined ? act : { ...act, outcome: closed });
    if (next !== undefined) yield next;
  }
}
