import type { ShownEvent } from '../../engine/item-rights/mask-event.js';
import type {
  ApprovalRequest,
  ApprovalVerdict,
  CoveredChange,
  Seat,
  SeatDecision,
} from '../../engine/model/approval-request.js';
import type { InstanceEvent } from '../../engine/model/event.js';
import { authorOf, type Author } from './author.js';
import type { Surroundings } from './content-in-words.js';
import { type ChangeView, changeView, named, type NamedPerson } from './covered-view.js';

/** Something said or done about an approval, from the log. */
export interface HistoryView {
  readonly seq: number;
  readonly type: InstanceEvent['type'];
  readonly at: string;
  readonly by: Author;
  readonly request: string;
  readonly step?: string;
  readonly verdict?: ApprovalVerdict;
  /** What was said with it. */
  readonly text?: string;
  /** Who was told, or is asked from then on. */
  readonly people?: readonly NamedPerson[];
  /** What voided it. */
  readonly changes?: readonly ChangeView[];
}

type ApprovalEvent = Extract<ShownEvent, { type: `approval.${string}` }>;

function isAboutApproval(event: ShownEvent): event is ApprovalEvent {
  return event.type.startsWith('approval.');
}

/** What the log says of an approval, whatever the type of event. */
interface Told {
  readonly approval?: string;
  readonly request?: string | Pick<ApprovalRequest, 'id' | 'approval' | 'comment'>;
  readonly step?: string;
  readonly reason?: string;
  readonly text?: string;
  readonly decision?: Pick<SeatDecision, 'verdict' | 'comment'>;
  readonly to?: readonly string[];
  readonly seats?: readonly Seat[];
  readonly changes?: readonly CoveredChange[];
}

/** What an event says of an approval; nothing where it is about something else. */
export function entryOf(approval: string, event: ShownEvent, around: Surroundings): readonly HistoryView[] {
  if (!isAboutApproval(event)) return [];
  const told: Told = event.body;
  const asked = typeof told.request === 'string' ? { id: told.request } : told.request;
  if (asked === undefined || (told.approval ?? ('approval' in asked && asked.approval)) !== approval)
    return [];
  const text =
    told.text ?? told.decision?.comment ?? told.reason ?? ('comment' in asked ? asked.comment : undefined);
  const people = told.to ?? told.seats?.map(({ person }) => person);
  return [
    {
      seq: event.seq,
      type: event.type,
      at: event.recordedAt,
      by: authorOf(event.actor, around),
      request: asked.id,
      ...(told.step === undefined ? {} : { step: told.step }),
      ...(told.decision === undefined ? {} : { verdict: told.decision.verdict }),
      ...(text === undefined ? {} : { text }),
      ...(people === undefined ? {} : { people: people.map((person) => named(person, around)) }),
      ...(told.changes === undefined
        ? {}
        : { changes: told.changes.map((change) => changeView(change, around)) }),
    },
  ];
}
