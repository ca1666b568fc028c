import type { CompiledProcess } from '../compile-process.js';
import type { EventType, InstanceEvent } from '../model/event.js';
import { questionsAsked } from '../questions-asked.js';
import { maskChanges, maskCovered, maskRequest } from './mask-covered.js';
import { hiding, maskPiece, type Hiding } from './mask-piece.js';
import { maskValues } from './mask-values.js';
import type { VisibleFields } from './visible-fields.js';

type Of<T extends EventType> = Extract<InstanceEvent, { type: T }>;

/** An event as somebody sees it; with something left out, its hash cannot be worked out from it any more. */
export function maskEvent(
  event: InstanceEvent,
  process: CompiledProcess,
  visible: VisibleFields,
): InstanceEvent & Hiding {
  if (visible.everything) return event;
  const { fields } = process.definition;
  switch (event.type) {
    case 'instance.created': {
      const { values, hidden } = maskValues(fields, event.body.fields, visible);
      return { ...event, body: { ...event.body, fields: values }, ...hiding(hidden) };
    }
    case 'fields.set': {
      const { values, hidden } = maskValues(fields, event.body.values, visible);
      return { ...event, body: { ...event.body, values }, ...hiding(hidden) };
    }
    case 'evidence.recorded': {
      const { hidden = [], ...piece } = maskPiece(event.body.piece, process, visible);
      return { ...event, body: { ...event.body, piece }, ...hiding(hidden) };
    }
    case 'stage.changed':
    case 'instance.closed':
      return withoutAnswers(event, process, visible);
    case 'approval.requested': {
      const { request } = event.body;
      return { ...event, body: { ...event.body, request: maskRequest(request, process, visible) } };
    }
    case 'approval.decided': {
      const { answers, ...decision } = event.body.decision;
      if (answers === undefined) return event;
      const { values, hidden } = maskValues([...fields, ...questionsAsked(event, process)], answers, visible);
      return {
        ...event,
        body: { ...event.body, decision: { ...decision, answers: values } },
        ...hiding(hidden),
      };
    }
    case 'approval.granted':
      return {
        ...event,
        body: { ...event.body, covered: maskCovered(event.body.covered, process, visible) },
      };
    case 'approval.voided':
      return { ...event, body: { ...event.body, changes: maskChanges(event.body.changes, visible) } };
    default:
      return event;
  }
}

function withoutAnswers(
  event: Of<'stage.changed'> | Of<'instance.closed'>,
  process: CompiledProcess,
  visible: VisibleFields,
): InstanceEvent & Hiding {
  if (event.body.answers === undefined) return event;
  const { values, hidden } = maskValues(questionsAsked(event, process), event.body.answers, visible);
  const answered = { ...event, body: { ...event.body, answers: values } } as InstanceEvent;
  return { ...answered, ...hiding(hidden) };
}
