import type { Criterion } from '../../../engine/model/criterion.js';
import type { FullText } from '../../../engine/model/text.js';
import { full } from '../../../engine/criteria/wording.js';
import { leadsBack, type Edge } from '../moves/edge.js';
import type { Survey } from './survey.js';
import { sentence } from './wording.js';

/** The gate of an act or a move: all of it has to hold at once. */
export interface Gate {
  readonly name: FullText;
  readonly criteria: readonly Criterion[];
  /** The part of the definition the gate belongs to. */
  readonly part: object;
  /** The move, where it is the gate of one; else the record may stand anywhere. */
  readonly edge?: Edge;
}

function ofMove(edge: Edge, survey: Survey): readonly Gate[] {
  const to =
    edge.kind === 'close'
      ? full(survey.process.outcomes.get(edge.to)?.name, edge.to)
      : survey.stageName(edge.to);
  const from = edge.from === undefined ? undefined : survey.stageName(edge.from);
  const name =
    from === undefined
      ? sentence('creation in {to}', '在“{to}”创建', { to })
      : sentence('the way from {from} to {to}', '从“{from}”到“{to}”', { from, to });
  const move = { name, criteria: edge.criteria, part: edge.part, edge };
  return edge.arrival === undefined ? [move] : [move, { name, criteria: edge.arrival, part: edge.part }];
}

/** Every gate of a definition that somebody has to pass. */
export function gatesOf(survey: Survey): readonly Gate[] {
  const { evidence, artifacts, fields, moveBack } = survey.definition;
  const acts = [
    { act: moveBack, name: sentence('moving back', '退回') },
    ...evidence.map((kind) => ({
      act: kind,
      name: sentence('recording {name}', '记录“{name}”', { name: full(kind.name, kind.id) }),
    })),
    ...artifacts.map((kind) => ({
      act: kind,
      name: sentence('filing {name}', '提交“{name}”', { name: full(kind.name, kind.id) }),
    })),
    ...fields.map((field) => ({
      act: field,
      name: sentence('setting {name}', '设置“{name}”', { name: full(field.name, field.id) }),
    })),
  ];
  return [
    // What going back asks for is the same wherever it leads.
    ...survey.edges
      .filter((edge) => !leadsBack(edge) && edge.byDefault !== true)
      .flatMap((edge) => ofMove(edge, survey)),
    ...acts
      .filter(({ act }) => act.requires.length > 0)
      .map(({ act, name }) => ({ name, criteria: act.requires, part: act })),
  ];
}
