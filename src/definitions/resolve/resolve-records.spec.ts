import { describe, expect, it } from '@jest/globals';
import { resolved } from '../testing/resolved.js';

const evidence = (words: string) => resolved(`evidence: { e: { ${words} } }`);

describe('evidence', () => {
  it.each([
    ['P90D', { after: 'P90D' }],
    ['30 workdays', { after: '30 workdays' }],
    ['validUntil', { field: 'validUntil' }],
    ['price > limit', { when: { kind: 'expression', source: 'price > limit' } }],
  ])('expires: %s', (expires, expected) => {
    expect(evidence(`expires: ${expires}`).definition.evidence[0]?.expires).toEqual(expected);
  });

  it('expires while a map of conditions holds', () => {
    expect(evidence('expires: { list: "!= current" }').definition.evidence[0]?.expires).toMatchObject({
      when: { kind: 'map', entries: [{ path: ['list'] }] },
    });
  });

  it('comes from linked records, and is verified by somebody else', () => {
    expect(evidence('from: visits.met, verifiedBy: manager').definition.evidence[0]).toMatchObject({
      from: { link: 'visits', item: 'met' },
      verifiedBy: ['manager'],
    });
  });
});

describe('words for people', () => {
  it('fit any item', () => {
    const words = 'name: N, help: H, hint: T, example: E, template: form.docx, skill: S';
    const { definition, found } = resolved(
      [
        `roles: { r: { is: owner, ${words} } }`,
        `fields: { f: { ${words} } }`,
        `evidence: { e: { ${words} } }`,
        `artifacts: { p: { ${words} } }`,
        `stages: [{ id: a, ${words}, tasks: [{ id: t, ${words} }], exit: { c: { fields: [f], ${words} } } }]`,
        `outcomes: { won: { from: a, ${words} } }`,
        `links: { l: { process: x, ${words} } }`,
        `approvals: { s: { ${words}, steps: [{ by: r, ${words} }] } }`,
        `transitions: [{ id: m, from: a, to: a, ${words} }]`,
      ].join('\n'),
    );
    const expected = {
      name: { en: 'N' },
      help: { en: 'H' },
      hint: { en: 'T' },
      example: { en: 'E' },
      template: 'form.docx',
      skill: { en: 'S' },
    };
    expect(found).toEqual([]);
    const { roles, fields, artifacts, stages, outcomes, links, approvals, transitions } = definition;
    const items: readonly object[] = [
      ...roles,
      ...fields,
      ...definition.evidence,
      ...artifacts,
      ...stages,
      ...stages.flatMap(({ tasks, exit }) => [...tasks, ...exit]),
      ...outcomes,
      ...(links ?? []),
      ...(approvals ?? []),
      ...(approvals ?? []).flatMap(({ steps }) => steps.flat()),
      ...(transitions ?? []),
    ];
    expect(items).toHaveLength(12);
    for (const item of items) expect(item).toMatchObject(expected);
  });
});
