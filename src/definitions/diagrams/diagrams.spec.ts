import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { loadDefinition } from '../load-definition.js';
import { definitionText } from '../testing/definition-text.js';
import { everyConstruct } from './fixture/every-construct.js';
import { mermaidOf } from './mermaid.js';
import { processGraph } from './process-graph.js';
import { svgOf } from './svg.js';

function load(body: string): ProcessDefinition {
  const { definition, problems } = loadDefinition({ path: 'sample.yaml', text: definitionText(body) });
  if (definition === undefined) throw new Error(JSON.stringify(problems));
  return definition;
}

const process = load(
  [
    'help: { en: Help, zh: 帮助 }',
    'roles: { boss: { name: { en: Boss, zh: 主管 }, is: manager-of-owner } }',
    'fields: { f: { } }',
    'stages:',
    '  - { id: list, name: { en: List, zh: 名单 }, probability: 5%, exit: { a: { fields: [f] }, b: { fields: [f] } } }',
    '  - { id: visit, name: { en: "Visit <1>", zh: 初访 }, probability: 12.5%, entry: { a: { fields: [f] } } }',
    '  - { id: demo, name: { en: Demo, zh: 演示 }, if: { f: any } }',
    '  - { id: sign, name: { en: Sign, zh: 签约 }, exit: { a: { fields: [f] } } }',
    'outcomes:',
    '  won: { name: { en: Won it, zh: 成交 }, from: sign, requires: { a: { fields: [f] } } }',
    '  lost: { name: { en: Lost it, zh: 丢单 }, from: any }',
    'jumps: { consent: boss, list: { demo: NO*, sign: OK }, visit: { sign: NO } }',
  ].join('\n'),
);

describe('the picture of a process', () => {
  it('shows stages with their probability, and gates with how many criteria they have', () => {
    const { nodes, edges } = processGraph(process, 'en');
    expect(nodes.map(({ title, detail, kind }) => [title, detail, kind])).toEqual([
      ['List', '5%', 'stage'],
      ['Visit <1>', '12.5%', 'stage'],
      ['Demo', 'if it applies', 'stage'],
      ['Sign', '', 'stage'],
      ['any stage', '', 'anywhere'],
      ['Won it', 'won', 'won'],
      ['Lost it', 'lost', 'lost'],
    ]);
    expect(
      edges.map(({ from, to, label, kind }) => [from, to, label.map(({ text }) => text).join(), kind]),
    ).toEqual([
      ['s1', 's2', '2 exit · 1 entry', 'advance'],
      ['s2', 's3', '', 'advance'],
      ['s2', 's4', '', 'advance'],
      ['s3', 's4', '', 'advance'],
      ['s4', 'o1', '1 exit · 1 required', 'close'],
      ['any', 'o2', '', 'close'],
      ['s1', 's3', 'jump by Boss', 'jump'],
      ['s1', 's4', 'jump', 'jump'],
    ]);
  });

  it('speaks the language it is asked for', () => {
    const { nodes, edges } = processGraph(process, 'zh');
    expect(nodes.map(({ title }) => title)).toEqual([
      '名单',
      '初访',
      '演示',
      '签约',
      '任意阶段',
      '成交',
      '丢单',
    ]);
    expect(edges[0]?.label).toEqual([{ mark: 'none', text: '退出条件 2 项 · 进入条件 1 项' }]);
  });

  it('stays within bounds for the longest process there can be', () => {
    const stages = Array.from({ length: 300 }, (_, index) => `{ id: s${index}, if: { f: any } }`).join(', ');
    const long = load(
      `fields: { f: { } }\nstages: [{ id: first }, ${stages.replace(/, \{ id: s299.*/, '')}]`,
    );
    expect(processGraph(long, 'en').edges.length).toBeLessThanOrEqual(400);
    expect(svgOf(long, 'en')).toContain('</svg>');
  }, 20_000);
});

describe('what the language has besides stages and gates', () => {
  const { nodes, edges, notes } = processGraph(everyConstruct, 'en');
  const between = (from: string, to: string) =>
    edges
      .filter((edge) => edge.from === from && edge.to === to)
      .map(({ kind, label }) => [kind, ...label.map(({ mark, text }) => `${mark}: ${text}`)]);

  it('marks approvals and documents at the gate that asks for them', () => {
    expect(between('s5', 's6')).toEqual([
      [
        'advance',
        'none: 3 exit',
        'approval: approval: Contract review',
        'document: document: Contract, Proposal and quotation',
      ],
    ]);
    expect(between('s3', 's4')[0]).toContain('approval: exception by approval: Price above the budget');
  });

  it('counts criteria that a policy lays over a gate', () => {
    expect(between('s2', 's3')).toEqual([['advance', 'none: 1 exit · 1 entry · 1 by policy']]);
  });

  it('draws named transitions with their name and who takes them, in the place of the advance', () => {
    expect(between('s1', 's2')).toEqual([['transition', 'none: Claim by Rep', 'none: 1 required']]);
    expect(between('s2', 's1')).toEqual([['transition', 'none: Give back to the pool']]);
    expect(between('s5', 's5')).toEqual([['transition', 'none: Another round']]);
  });

  it('draws a box of linked records beside each place that looks at them', () => {
    expect(nodes.filter(({ kind }) => kind === 'link')).toEqual([
      { id: 'l1_s3', kind: 'link', title: 'Customer visits', detail: '0+ × customer-visit' },
      { id: 'l2_s6', kind: 'link', title: 'Delivery project', detail: '1 × delivery-project' },
    ]);
    expect(between('l1_s3', 's3')).toEqual([['link']]);
  });

  it('says under the picture what holds everywhere', () => {
    expect(notes).toEqual([
      'Back to any earlier stage by Sales manager',
      'Jumps ahead by Sales manager where nothing else is said',
      'No jump from First visit to Delivery',
    ]);
    const strict = { ...everyConstruct, moveBack: { ...everyConstruct.moveBack, allowed: false } };
    expect(processGraph(strict, 'zh').notes[0]).toBe('不可退回');
  });

  it('tells links and notes in Mermaid too', () => {
    const text = mermaidOf(everyConstruct, 'en');
    expect(text).toContain('  note right of s3 : Customer visits');
    expect(text).toContain('  note left of s1 : Back to any earlier stage by Sales manager<br/>Jumps');
    expect(text).toContain('  s1 --> s2 : Claim by Rep<br/>1 required');
  });

  it('draws marks, dashes what may be skipped, and breaks long names in SVG', () => {
    const svg = svgOf(everyConstruct, 'en');
    expect(svg.match(/class="mark"/g)).toHaveLength(6);
    expect(svg).toContain('<g class="stage conditional">');
    expect(svg).toContain('>Negotiation of terms,<');
  });
});

describe('Mermaid', () => {
  it('is a state diagram with escaped texts', () => {
    const lines = mermaidOf(process, 'en').split('\n');
    expect(lines[0]).toBe('stateDiagram-v2');
    expect(lines).toContain('  state "Visit #60;1#62; · 12.5%" as s2');
    expect(lines).toContain('  [*] --> s1');
    expect(lines).toContain('  s1 --> s2 : 2 exit · 1 entry');
    expect(lines).toContain('  o1 --> [*]');
  });

  it('cannot be broken by any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        const stages = process.stages.map((stage) => ({ ...stage, name: { en: name } }));
        const lines = mermaidOf({ ...process, stages }, 'en')
          .trimEnd()
          .split('\n');
        expect(lines).toHaveLength(mermaidOf(process, 'en').trimEnd().split('\n').length);
        for (const line of lines.slice(1, 5)) expect(line).toMatch(/^ {2}state "[^"[\]{}<>:\n\r]*" as s\d$/);
      }),
    );
  });
});

describe('SVG', () => {
  it('needs nothing from elsewhere, and is read in the dark as in the light', () => {
    const svg = svgOf(process, 'zh');
    expect(svg).toContain('<title id="diagram-title">Sample</title>');
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).toContain('lang="zh"');
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|@import|url\((?!#)/);
    for (const text of ['名单', '5%', '成交', '任意阶段', '经主管跳转']) expect(svg).toContain(`>${text}<`);
  });

  it('cannot be broken by any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const hostile = {
          ...process,
          name: { en: `<script>${name}` },
          stages: process.stages.map((stage) => ({ ...stage, name: { en: `"'><b>&${name}` } })),
        };
        const svg = svgOf(hostile, 'en');
        expect(svg).not.toMatch(/<script|<b>/);
        expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length);
        expect(svg).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
      }),
      { numRuns: 30 },
    );
  });
});
