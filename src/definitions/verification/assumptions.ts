import { list, full } from '../../engine/criteria/wording.js';
import type { ProcessDefinition, RoleSource } from '../../engine/model/process-definition.js';
import type { FullText } from '../../engine/model/text.js';
import { render } from '../../errors/message.js';

function about(en: string, zh: string, items: readonly FullText[]): readonly FullText[] {
  return items.length === 0 ? [] : [render({ en, zh }, { items: list(items) })];
}

/** What the verification takes as given because it lies outside of the definition. */
export function assumptionsOf(definition: ProcessDefinition): readonly FullText[] {
  const { roles, approvals = [], evidence, links = [], guarantees = [] } = definition;
  const named = (items: readonly { readonly id: string; readonly name: FullText | object }[]) =>
    items.map(({ id, name }) => full(name, id));
  const from = (is: RoleSource['is']) =>
    roles.filter(({ source, fallback }) => source.is === is || fallback?.is === is);
  const returned = approvals.filter(({ returnsTo }) => returnsTo !== undefined);
  const verifiers = evidence.flatMap(({ id, name, verifiedBy }) => {
    const held = roles.filter((role) => verifiedBy?.includes(role.id) === true);
    if (verifiedBy === undefined) return [];
    const parameters = { evidence: full(name, id), roles: list(named(held)) };
    return [render({ en: '{evidence} (by {roles})', zh: '{evidence}（{roles}）' }, parameters)];
  });
  const overrides: FullText = {
    en: 'Criteria are not overridden: what an override lets through is no part of this.',
    zh: '条件未被豁免：经豁免放行的情形不在验证范围内。',
  };
  const keeps: FullText = {
    en: 'Nobody who is asked is away, and a record keeps its owner but where a transition changes him.',
    zh: '被征询的人均在岗；除流转变更负责人外，记录的负责人不变。',
  };
  return [
    ...about('There is somebody in every group: {items}.', '每个组都有成员：{items}。', named(from('group'))),
    ...about(
      'The owner has the managers that are asked: {items}.',
      '负责人有相应的上级：{items}。',
      named(from('manager-of-owner')),
    ),
    ...about(
      'Whoever may approve can be brought to: {items}.',
      '有权审批的人可以批准：{items}。',
      named(approvals),
    ),
    ...about(
      'Whoever decides them may also return them: {items}.',
      '审批人也可以退回：{items}。',
      named(returned),
    ),
    ...about(
      'Somebody other than who records it can be brought to verify it: {items}.',
      '记录者之外有人可以核实：{items}。',
      verifiers,
    ),
    ...about(
      'Linked records can come to be what is asked of them: {items}.',
      '关联记录可以达到所要求的状态：{items}。',
      named(links),
    ),
    ...(approvals.length > 0 || verifiers.length > 0 ? [keeps] : []),
    ...(guarantees.length > 0 || roles.length > 0 ? [overrides] : []),
  ];
}
