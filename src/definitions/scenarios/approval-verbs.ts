import type { Command } from '../../engine/model/command.js';
import type { ApprovalVerdict } from '../../engine/model/approval-request.js';
import type { Field } from '../../engine/model/field.js';
import { childOf, itemsOf, type SourceNode } from '../parse/source-node.js';
import { rawOf, type Naming } from './raw-values.js';
import { ScenarioFailure } from './scenario.js';
import { wordOf } from './words.js';
import type { World } from './world.js';

/** What a verb of approvals is given. */
interface Asked {
  readonly argument: SourceNode;
  readonly world: World;
  readonly naming: Naming;
}

const nameless = { en: 'Say which approval.', zh: '请写明审批标识。' };
const nobody = { en: 'Say whom.', zh: '请写明人员。' };

function approvalOf({ argument }: Asked): string {
  const word = wordOf(argument) ?? wordOf(childOf(argument, 'approval'));
  if (word === undefined) throw new ScenarioFailure(argument, nameless);
  return word;
}

function said<K extends string>({ argument }: Asked, key: K): { readonly [P in K]?: string } {
  const word = wordOf(childOf(argument, key));
  return word === undefined ? {} : ({ [key]: word } as { [P in K]?: string });
}

function personAt(asked: Asked, key: string): string {
  const word = wordOf(childOf(asked.argument, key));
  if (word === undefined) throw new ScenarioFailure(asked.argument, nobody);
  return asked.naming.names.idOf(word);
}

/** What the approver fills in: the questions of the approval, and the fields of the record it asks for. */
function askedBy(approval: string, { process }: World): readonly Field[] {
  const found = process.definition.approvals?.find(({ id }) => id === approval);
  const fields = (found?.asks ?? []).flatMap((id) => process.fields.get(id) ?? []);
  return [...fields, ...(found?.questions ?? [])];
}

/** A scenario signs what lies before the approver, unless it says that he saw something else (`saw`). */
function deciding(verdict: ApprovalVerdict) {
  return (asked: Asked): Command => {
    const approval = approvalOf(asked);
    const { world, naming, argument } = asked;
    const request = world.state.approvals?.[approval];
    const answers = childOf(argument, 'asks');
    return {
      type: 'decide-approval',
      approval,
      verdict,
      covered: wordOf(childOf(argument, 'saw')) ?? request?.covered.digest ?? '',
      ...said(asked, 'step'),
      ...said(asked, 'comment'),
      ...(answers === undefined ? {} : { answers: rawOf(askedBy(approval, world), answers, naming) }),
    };
  };
}

/** What scenarios do with approvals, by its word. */
export const approvalVerbs: Readonly<Record<string, (asked: Asked) => Command>> = {
  ask: (asked) => ({
    type: 'request-approval',
    id: asked.naming.names.derived(`request ${asked.world.state.seq}`),
    approval: approvalOf(asked),
    ...said(asked, 'comment'),
  }),
  approve: deciding('approve'),
  reject: deciding('reject'),
  return: deciding('return'),
  recall: (asked) => ({ type: 'recall-approval', approval: approvalOf(asked), ...said(asked, 'reason') }),
  reassign: (asked) => {
    const from = wordOf(childOf(asked.argument, 'from'));
    return {
      type: 'reassign-approval',
      approval: approvalOf(asked),
      ...said(asked, 'step'),
      ...(from === undefined ? {} : { from: asked.naming.names.idOf(from) }),
      to: personAt(asked, 'to'),
      reason: said(asked, 'reason').reason ?? 'as the scenario says',
    };
  },
  'add-approver': (asked) => ({
    type: 'add-approver',
    approval: approvalOf(asked),
    ...said(asked, 'step'),
    user: personAt(asked, 'user'),
    ...said(asked, 'reason'),
  }),
  nudge: (asked) => ({ type: 'nudge-approval', approval: approvalOf(asked) }),
  copy: (asked) => {
    const to = childOf(asked.argument, 'to');
    const people = to?.kind === 'list' ? itemsOf(to) : to === undefined ? [] : [to];
    return {
      type: 'copy-approval',
      approval: approvalOf(asked),
      to: people.map((node) => asked.naming.names.idOf(wordOf(node) ?? '')),
    };
  },
  override: ({ argument, world, naming }) => {
    const criteria = childOf(argument, 'criteria');
    const words = criteria?.kind === 'list' ? itemsOf(criteria) : [criteria ?? argument];
    return {
      type: 'override-gate',
      id: naming.names.derived(`override ${world.state.seq}`),
      criteria: words.map((node) => pathOf(wordOf(node) ?? '', world)),
      reason: wordOf(childOf(argument, 'reason')) ?? 'as the scenario says',
      until: world.after(wordOf(childOf(argument, 'for')) ?? 'P7D') ?? '',
    };
  },
};

/** A criterion may go by its id where the gates out of the present stage have just one of it. */
function pathOf(word: string, { process, state }: World): string {
  const { exit = [] } = process.stages.get(state.stage) ?? {};
  return exit.find(({ id }) => id === word)?.path ?? word;
}
