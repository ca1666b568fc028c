import type { CompiledProcess } from '../compile-process.js';
import type {
  ApprovalRequest,
  CoveredChange,
  CoveredContent,
  CoveredItem,
} from '../model/approval-request.js';
import type { Row } from '../model/value.js';
import { maskValues } from './mask-values.js';
import type { VisibleFields } from './visible-fields.js';

type Content = CoveredItem['content'];

function maskContent(field: string, content: Content, process: CompiledProcess, visible: VisibleFields) {
  const definition = process.fields.get(field);
  const rows = definition?.type === 'table' && Array.isArray(content);
  if (definition === undefined || !rows) return content;
  return maskValues([definition], { [field]: content as readonly Row[] }, visible).values[field];
}

/** What an approval covers as somebody sees it: fields hidden from him are named, without what they hold. */
export function maskCovered(
  covered: CoveredContent,
  process: CompiledProcess,
  visible: VisibleFields,
): CoveredContent {
  if (visible.everything) return covered;
  const items = covered.items.map((item): CoveredItem => {
    if (item.kind !== 'field') return item;
    const field = process.fields.get(item.id);
    if (field !== undefined && !visible.sees(field)) return { ...item, content: null };
    return { ...item, content: maskContent(item.id, item.content, process, visible) ?? null };
  });
  return { ...covered, items };
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

/** An approval request as somebody sees it: what it covers, what changed, and what the approvers answered. */
export function maskRequest<T extends Part>(request: T, process: CompiledProcess, visible: VisibleFields): T {
  if (visible.everything) return request;
  const { definition } = process;
  const questions = definition.approvals?.find(({ id }) => id === request.approval)?.questions ?? [];
  const asked = [...definition.fields, ...questions];
  const { since, changes } = request;
  return {
    ...request,
    covered: maskCovered(request.covered, process, visible),
    ...(since === undefined ? {} : { since: { ...since, changes: maskChanges(since.changes, visible) } }),
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
