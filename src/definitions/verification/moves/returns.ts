import { approvalsByStage } from '../../../engine/approvals/usage.js';
import type { ProcessDefinition, Stage } from '../../../engine/model/process-definition.js';
import { idOf } from '../story/cast.js';
import { askable } from './askable.js';
import type { Edge } from './edge.js';

/** The ways back from a stage that approvals take which are returned for rework: only to an earlier stage. */
export function returns(stage: Stage, definition: ProcessDefinition): readonly Edge[] {
  const { stages } = definition;
  const earlier = stages.slice(0, stages.indexOf(stage)).map(({ id }) => id);
  const used = approvalsByStage(definition).get(stage.id) ?? [];
  return used.flatMap((approval): Edge[] => {
    const { id, returnsTo } = approval;
    if (returnsTo === undefined || !earlier.includes(returnsTo)) return [];
    return [
      {
        id: `return:${id}:${stage.id}>${returnsTo}`,
        kind: 'return',
        from: stage.id,
        to: returnsTo,
        criteria: askable(approval),
        asks: [],
        by: [],
        part: approval,
        approval: id,
        command: () => ({ type: 'request-approval', id: idOf('request'), approval: id }),
      },
    ];
  });
}
