import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { loadDefinition } from '../load-definition.js';
import { definitionText } from '../testing/definition-text.js';
import { draw } from './layout.js';
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
    expect(edges.map(({ from, to, label, kind }) => [from, to, label, kind])).toEqual([
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
    expect(edges[0]?.label).toBe('完成条件 2 项 · 进入条件 1 项');
  });

  it('lays boxes out without laying one over another', () => {
    const { nodes, width, height } = draw(processGraph(process, 'zh'));
    for (const one of nodes) {
      expect(
        one.x - one.width / 2 >= 0 && one.x + one.width / 2 <= width && one.y + one.height / 2 <= height,
      ).toBe(true);
      for (const other of nodes) {
        const apart =
          Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
          Math.abs(one.y - other.y) >= (one.height + other.height) / 2;
        expect(one === other || apart).toBe(true);
      }
    }
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
