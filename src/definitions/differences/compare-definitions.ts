import type { Guarantee, Policy, Uniqueness } from '../../engine/model/assurance.js';
import type { Link } from '../../engine/model/link.js';
import type { ProcessRule } from '../../engine/model/process-rule.js';
import type { ProcessDefinition, Role, Setting } from '../../engine/model/process-definition.js';
import { same, type Change, type ChangeEffect, type PartKind } from './change.js';
import { compareApprovals } from './compare-approvals.js';
import { compareAspects, type Aspect } from './compare-aspects.js';
import { compareFields } from './compare-fields.js';
import { compareItems } from './compare-items.js';
import { compareJumps, compareMoveBack, compareOutcomes, compareTransitions } from './compare-moves.js';
import { compareArtifacts, compareEvidence } from './compare-records.js';
import { compareStages } from './compare-stages.js';
import { share, shown } from './shown.js';

/** Compares parts of which every difference is as unclear as the next, but coming and going. */
function simply<T extends { readonly id: string }>(
  kind: PartKind,
  path: string,
  [added, removed]: readonly [ChangeEffect, ChangeEffect],
  aspects: readonly Aspect<T>[] = [],
) {
  return (before: readonly T[] | undefined, after: readonly T[] | undefined): readonly Change[] =>
    compareItems(before, after, {
      kind,
      path,
      added,
      removed,
      compare: (was, is, here) => compareAspects(kind, here, was, is, aspects),
    });
}

const settingAspects: readonly Aspect<Setting>[] = [
  {
    key: 'value',
    name: { en: 'value', zh: '值' },
    show: (value, { type }) => (type === 'percent' ? share(value) : shown(value)),
  },
];

const settings = simply<Setting>(
  { code: 'setting', en: 'setting', zh: '参数' },
  'settings',
  ['neutral', 'unclear'],
  settingAspects,
);
const roles = simply<Role>({ code: 'role', en: 'role', zh: '角色' }, 'roles', ['neutral', 'unclear']);
const links = simply<Link>({ code: 'link', en: 'link', zh: '关联' }, 'links', ['neutral', 'unclear']);
const rules = simply<ProcessRule>({ code: 'rule', en: 'rule', zh: '规则' }, 'rules', ['neutral', 'neutral']);
const unique = simply<Uniqueness>({ code: 'unique', en: 'uniqueness', zh: '唯一性' }, 'unique', [
  'tightens',
  'loosens',
]);
const policies = simply<Policy>({ code: 'policy', en: 'policy', zh: '策略' }, 'policies', [
  'tightens',
  'loosens',
]);
const guarantees = simply<Guarantee>({ code: 'guarantee', en: 'guarantee', zh: '保证' }, 'guarantees', [
  'tightens',
  'loosens',
]);

const HEAD = [
  'key',
  'version',
  'language',
  'name',
  'help',
  'subject',
  'calendar',
  'figures',
  'extends',
  'uses',
] as const;

function compareHead(before: ProcessDefinition, after: ProcessDefinition): readonly Change[] {
  return HEAD.filter((key) => !same(before[key], after[key])).map((key) => {
    const [was, is] = [shown(before[key]), shown(after[key])];
    const message = { en: `${key}: ${was} → ${is}.`, zh: `${key}：${was} → ${is}。` };
    return { code: 'head-changed', path: key, effect: 'neutral', message };
  });
}

/**
 * What differs between two definitions, in the words of those who write them; parts are told apart by their ids. Empty
 * exactly when they are the same.
 */
export function compareDefinitions(before: ProcessDefinition, after: ProcessDefinition): readonly Change[] {
  return [
    ...compareHead(before, after),
    ...settings(before.settings, after.settings),
    ...roles(before.roles, after.roles),
    ...compareFields(before.fields, after.fields, 'fields'),
    ...compareEvidence(before.evidence, after.evidence),
    ...compareArtifacts(before.artifacts, after.artifacts),
    ...compareStages(before.stages, after.stages),
    ...compareOutcomes(before, after),
    ...compareMoveBack(before.moveBack, after.moveBack),
    ...compareJumps(before.jumps, after.jumps),
    ...compareTransitions(before.transitions, after.transitions),
    ...compareApprovals(before.approvals, after.approvals),
    ...links(before.links, after.links),
    ...rules(before.rules, after.rules),
    ...unique(before.unique, after.unique),
    ...policies(before.policies, after.policies),
    ...guarantees(before.guarantees, after.guarantees),
  ];
}
