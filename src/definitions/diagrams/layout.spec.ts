import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { LANGUAGES } from '../../engine/model/text.js';
import { loadDefinition } from '../load-definition.js';
import { everyConstruct } from './fixture/every-construct.js';
import type { Box } from './drawing.js';
import { draw } from './layout.js';
import { processGraph } from './process-graph.js';

function shipped(): readonly ProcessDefinition[] {
  const folder = 'process-definitions';
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const text = (path: string) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') });
      return loadDefinition(text(name), [text(`i18n/en/${name}`)]).definition ?? [];
    });
}

/** Fifty stages, most of them with long names, and with full gates. */
const fifty: ProcessDefinition = {
  ...everyConstruct,
  key: 'fifty-stages',
  stages: [
    ...everyConstruct.stages,
    ...Array.from({ length: 44 }, (_, index) =>
      everyConstruct.stages.slice(index % 6, (index % 6) + 1),
    ).flatMap(([stage], index) =>
      stage === undefined
        ? []
        : [
            {
              ...stage,
              id: `s${index}`,
              name: {
                en: `Stage ${index} with a name that goes on and on`,
                zh: `第${index}个阶段，名称相当长，需要折成几行`,
              },
            },
          ],
    ),
  ],
};

const overlap = (one: Box, other: Box) =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 - 0.01 &&
  Math.abs(one.y - other.y) < (one.height + other.height) / 2 - 0.01;

describe.each(
  [...shipped(), everyConstruct, fifty].flatMap((definition) =>
    LANGUAGES.map((language) => ({ key: definition.key, language, definition })),
  ),
)('the drawing of $key in $language', ({ definition, language }) => {
  const { nodes, edges, width, height } = draw(processGraph(definition, language));
  const boxes: readonly Box[] = [
    ...nodes,
    ...edges.map(({ label }) => label).filter((label) => label.lines.length > 0),
  ];

  it('lays no box and no label over another', () => {
    expect(boxes.length).toBeGreaterThan(5);
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        if (overlap(one, other)) throw new Error(`${JSON.stringify(one)} lies over ${JSON.stringify(other)}`);
  });

  it('leads every arrow from the rim of a box to the rim of a box', () => {
    const boxOf = new Map(nodes.map((node) => [node.id, node]));
    for (const { from, to, points } of edges) {
      for (const [id, point] of [
        [from, points[0]],
        [to, points.at(-1)],
      ] as const) {
        const box = boxOf.get(id);
        if (box === undefined || point === undefined) throw new Error(`nothing at ${id}`);
        expect(Math.abs(point.x - box.x)).toBeLessThanOrEqual(box.width / 2 + 0.5);
        expect(Math.abs(point.y - box.y)).toBeLessThanOrEqual(box.height / 2 + 0.5);
      }
    }
  });

  it('keeps everything on the paper', () => {
    for (const box of boxes) {
      expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width / 2).toBeLessThanOrEqual(width);
      expect(box.y + box.height / 2).toBeLessThanOrEqual(height);
    }
  });
});
