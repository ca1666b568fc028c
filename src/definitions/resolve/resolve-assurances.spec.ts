import { describe, expect, it } from '@jest/globals';
import { parseSource } from '../parse/parse-source.js';
import { resolved } from '../testing/resolved.js';
import { Translations } from '../texts/translations.js';
import { policiesOf } from './resolve-assurances.js';
import { ResolveContext } from './resolve-context.js';
import { RoleBook } from './role-book.js';

describe('what no two records may have in common', () => {
  it('holds while both are open, or while a condition holds', () => {
    const { definition } = resolved(
      'unique: { one-rep: { name: One rep, fields: [customer], while: open }, late: { fields: [a, b], while: { stage: tender } } }',
    );
    expect(definition.unique).toMatchObject([
      { id: 'one-rep', name: { en: 'One rep' }, fields: ['customer'] },
      { id: 'late', fields: ['a', 'b'], while: { kind: 'map' } },
    ]);
    expect(definition.unique?.[0]).not.toHaveProperty('while');
  });
});

describe('a guarantee', () => {
  it('is about an outcome or a stage', () => {
    const { definition, found } = resolved(
      'guarantees: { signed: { outcome: won, onlyAfter: { approval: signing } }, met: { stage: second, onlyAfter: { any: [{ task: first/call }] } } }',
    );
    expect(found).toEqual([]);
    expect(definition.guarantees).toMatchObject([
      {
        of: { outcome: 'won' },
        onlyAfter: { kind: 'approval', approval: 'signing', path: 'guarantees.signed.onlyAfter' },
      },
      {
        of: { stage: 'second' },
        onlyAfter: { of: [{ path: 'guarantees.met.onlyAfter.1', stage: 'first' }] },
      },
    ]);
  });

  it.each([
    ['nothing', 'onlyAfter: { approval: a }'],
    ['two things', 'outcome: won, stage: first, onlyAfter: { approval: a }'],
  ])('about %s is refused', (_what, words) => {
    expect(resolved(`guarantees: { g: { ${words} } }`).found).toEqual(['definition.guarantee at ']);
  });
});

describe('a policy', () => {
  const text = 'policies: { p: { at: probability >= 30%, requires: { met: { any: [{ task: call }] } } } }';

  function policies(sides: ConstructorParameters<typeof Translations>[0] = []) {
    const { root } = parseSource({ path: 'libraries/basics.yaml', text });
    const context = new ResolveContext('en', new RoleBook(), new Translations(sides), () => undefined);
    return root === undefined ? [] : policiesOf(context, root);
  }

  it('is known by its library, and says which stages it is laid over', () => {
    expect(policies().map(({ policy }) => policy)).toEqual([
      { id: 'basics/p', name: { en: 'p' }, at: { kind: 'expression', source: 'probability >= 30%' } },
    ]);
  });

  it('has criteria of its own for every gate it is laid over', () => {
    const [gate] = policies().map(({ gateAt }) => gateAt(['stages', 'tender', 'policies', 'p'], 'tender'));
    expect(gate).toMatchObject([
      {
        id: 'met',
        path: 'stages.tender.policies.p.met',
        policy: 'basics/p',
        of: [{ path: 'stages.tender.policies.p.met.1', stage: 'tender', policy: 'basics/p' }],
      },
    ]);
  });

  it('takes its texts from where it is declared', () => {
    const { root, problems } = parseSource({
      path: 'i18n/zh/basics.yaml',
      text: 'policies: { p: { requires: { met: { name: 已见面 } } } }',
    });
    const side = root === undefined ? [] : [{ language: 'zh' as const, root, problems }];
    const [gate] = policies(side).map(({ gateAt }) =>
      gateAt(['stages', 'tender', 'policies', 'p'], 'tender'),
    );
    expect(gate?.[0]?.name).toEqual({ zh: '已见面' });
  });
});
