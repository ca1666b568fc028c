import type { CompiledProcess } from '../compile-process.js';
import { sameContent } from '../approvals/covered-content.js';
import type { EventBodies, EventEnvelope, EventType, InstanceEvent } from '../model/event.js';
import { questionsAsked } from '../questions-asked.js';
import {
  hiddenOf,
  maskChanges,
  maskCovered,
  maskRequest,
  seesCovered,
  type ShownContent,
  type ShownRequest,
} from './mask-covered.js';
import { hiding, maskPiece, type Hiding } from './mask-piece.js';
import { maskValues } from './mask-values.js';
import type { VisibleFields } from './visible-fields.js';

type Requested = EventBodies['approval.requested'];
type Decided = EventBodies['approval.decided'];
type Granted = EventBodies['approval.granted'];

/** The bodies that lack the digest of what is approved where some of that is hidden. */
interface DigestlessBodies {
  'approval.requested': Omit<Requested, 'request'> & { readonly request: ShownRequest<Requested['request']> };
  'approval.decided': Omit<Decided, 'covered' | 'content'> &
    Partial<Pick<Decided, 'covered'>> & { readonly content?: ShownContent };
  'approval.granted': Omit<Granted, 'covered'> & { readonly covered: ShownContent };
}

type Bodies = Omit<EventBodies, keyof DigestlessBodies> & DigestlessBodies;

/** An event as somebody sees it. */
export type ShownEvent = EventEnvelope &
  Hiding &
  { [T in EventType]: { readonly type: T; readonly stage: string; readonly body: Bodies[T] } }[EventType];

type Of<T extends EventType> = Extract<InstanceEvent, { type: T }>;

/** An event as somebody sees it. */
export function maskEvent(
  event: InstanceEvent,
  process: CompiledProcess,
  visible: VisibleFields,
): ShownEvent {
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
      const shown = maskRequest(request, process, visible);
      return {
        ...event,
        body: { ...event.body, request: shown },
        ...hiding(hiddenOf(shown.covered.items, visible)),
      };
    }
    case 'approval.decided':
      return maskDecided(event, process, visible);
    case 'approval.granted': {
      const covered = maskCovered(event.body.approval, event.body.covered, process, visible);
      return { ...event, body: { ...event.body, covered }, ...hiding(hiddenOf(covered.items, visible)) };
    }
    case 'approval.voided': {
      const changes = maskChanges(event.body.changes, visible);
      return { ...event, body: { ...event.body, changes }, ...hiding(hiddenOf(changes, visible)) };
    }
    default:
      return event;
  }
}

/** Whether what somebody sees of an event is all of it. */
export function isWhole(event: InstanceEvent, shown: ShownEvent): boolean {
  return event === shown || sameContent(event, shown);
}

function maskDecided(
  event: Of<'approval.decided'>,
  process: CompiledProcess,
  visible: VisibleFields,
): ShownEvent {
  const { covered, content, decision, ...body } = event.body;
  const { answers, ...said } = decision;
  const asked = [...process.definition.fields, ...questionsAsked(event, process)];
  const { values, hidden } = maskValues(asked, answers ?? {}, visible);
  return {
    ...event,
    body: {
      ...body,
      decision: { ...said, ...(answers === undefined ? {} : { answers: values }) },
      ...(seesCovered(body.approval, process, visible) ? { covered } : {}),
      ...(content === undefined ? {} : { content: maskCovered(body.approval, content, process, visible) }),
    },
    ...hiding([...hidden, ...hiddenOf(content?.items ?? [], visible)]),
  };
}

function withoutAnswers(
  event: Of<'stage.changed'> | Of<'instance.closed'>,
  process: CompiledProcess,
  visible: VisibleFields,
): ShownEvent {
  if (event.body.answers === undefined) return event;
  const { values, hidden } = maskValues(questionsAsked(event, process), event.body.answers, visible);
  const answered = { ...event, body: { ...event.body, answers: values } } as typeof event;
  return { ...answered, ...hiding(hidden) };
}
