import { mermaidOf } from '../definitions/diagrams/mermaid.js';
import { svgOf } from '../definitions/diagrams/svg.js';
import { xstateOf } from '../definitions/diagrams/xstate.js';
import type { Language } from '../engine/model/text.js';
import type { ReadDefinitions } from './read-definitions.js';
import type { RequestContext } from './request-context.js';

const drawings = { mermaid: mermaidOf, svg: svgOf, xstate: xstateOf } as const;

/** The formats a definition can be drawn in. */
export const DIAGRAM_FORMATS = ['mermaid', 'svg', 'xstate'] as const;

/** One of the formats. */
export type DiagramFormat = (typeof DIAGRAM_FORMATS)[number];

/** Draws a published version of a definition. */
export class DrawDefinition {
  constructor(private readonly definitions: ReadDefinitions) {}

  /** @throws DomainError `definition.not-found` */
  async draw(
    context: RequestContext,
    version: { key: string; version: number },
    { format, language }: { format: DiagramFormat; language: Language },
  ): Promise<string> {
    const { definition } = await this.definitions.version(context, version.key, version.version);
    return drawings[format](definition, language);
  }
}
