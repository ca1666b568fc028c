import type { CompiledProcess } from '../compile-process.js';
import type {
  ApprovalRequest,
  CoveredChange,
  CoveredContent,
  CoveredItem,
} from '../model/approval-request.js';
import type { Covered } from '../model/approval.js';
import type { Row } from '../model/value.js';
import { maskValues } from './mask-values.js';
import type { VisibleFields } from './visible-fields.js';

/** What is approved as somebody sees it. The digest is for who sees all of it: small values could be tried against it. */
export type ShownContent = Omit<CoveredContent, 'digest'> & Partial<Pick<CoveredContent, 'digest'>>;

type Content = CoveredItem['content'];

function maskContent(field: string, content: Content, process: CompiledProcess, visible: VisibleFields) {
  const definition = process.fields.get(field);
  const rows = definition?.type === 'table' && Array.isArray(content);
  if (definition === undefined || !rows) return content;
  return maskValues([definition], { [field]: content as readonly Row[] }, visible).values[field];
}

/** Whether somebody sees everything an approval covers, what its approvers fill in included. By its id. */
export function seesCovered(id: string, { definition }: CompiledProcess, visible: VisibleFields): boolean {
  if (visible.everything) return true;
  const approval = definition.approvals?.find((each) => each.id === id);
  if (approval === undefined) return false;
  const fields = approval.covers.filter(({ kind }) => kind === 'field').map((covered) => covered.id);
  return [...fields, ...approval.asks].every((field) => visible.seesAllOf(field));
}

/** Of covered things, the ids of the fields in which something is hidden from somebody. */
export function hiddenOf(items: readonly Covered[], visible: VisibleFields): readonly string[] {
  return items.filter(({ kind, id }) => kind === 'field' && !visible.seesAllOf(id)).map(({ id }) => id);
}

/** What an approval covers as somebody sees it: fields hidden from him are named, without what they hold. */
export function maskCovered(
  approval: string,
  { digest, items }: CoveredContent,
  process: CompiledProcess,
  visible: VisibleFields,
): ShownContent {
  const shown = items.map((item): CoveredItem => {
    if (item.kind !== 'field') return item;
    const field = process.fields.get(item.id);
    if (field !== undefined && !visible.sees(field)) return { ...item, content: null };
    return { ...item, content: maskContent(item.id, item.content, process, visible) ?? null };
  });
  return { ...(seesCovered(approval, process, visible) ? { digest } : {}), items: shown };
}

/** Changes of what was covered as somebody sees them: of a field with something hidden in it, only that it changed. */
export function maskChanges(
  changes: readonly CoveredChange[],
  visible: VisibleFields,
): readonly CoveredChange[] {
  return changes.map((change) =>
    change.kind === 'field' && !visible.seesAllOf(change.id) ? { kind: change.kind, id: change.id } : change,
  );
}

type Part = Pick<ApprovalRequest, 'covered' | 'since' | 'steps' | 'changes' | 'approval'>;

/** A request as somebody sees it. */
export type ShownRequest<T extends Part = ApprovalRequest> = Omit<T, 'covered'> & {
  readonly covered: ShownContent;
};

/**
 * An approval request as somebody sees it: what it covers, what changed, and what the approvers answered.
 * @param signed what he sees of the content that was asked about: more than of the record, where he decides on it.
 */
export function maskRequest<T extends Part>(
  request: T,
  process: CompiledProcess,
  visible: VisibleFields,
  signed: VisibleFields = visible,
): ShownRequest<T> {
  if (visible.everything) return request;
  const { definition } = process;
  const questions = definition.approvals?.find(({ id }) => id === request.approval)?.questions ?? [];
  const asked = [...definition.fields, ...questions];
  const { since, changes } = request;
  return {
    ...request,
    covered: maskCovered(request.approval, request.covered, process, signed),
    ...(since === undefined ? {} : { since: { ...since, changes: maskChanges(since.changes, signed) } }),
    ...(changes === undefined ? {} : { changes: maskChanges(changes, visible) }),
    steps: request.steps.map((sideBySide) =>
      sideBySide.map((step) => ({
        ...step,
        decisions: step.decisions.map(({ answers, ...decision }) => ({
          ...decision,
          ...(answers === undefined ? {} : { answers: maskValues(asked, answers, visible).values }),
        })),
      })),
    ),
  };
}
