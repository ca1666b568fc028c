import { mermaidOf } from '../definitions/diagrams/mermaid.js';
import { svgOf } from '../definitions/diagrams/svg.js';
import { xstateOf } from '../definitions/diagrams/xstate.js';
import type { CommandResult } from './command-result.js';
import { oneProcess } from './one-process.js';

/** How `sluice diagram` answers; in the language of the definition when none is named. */
export interface DiagramOptions {
  readonly format?: string | undefined;
  readonly language?: string | undefined;
}

const drawings = { mermaid: mermaidOf, svg: svgOf, xstate: xstateOf } as const;

function isFormat(format: string): format is keyof typeof drawings {
  return Object.hasOwn(drawings, format);
}

/**
 * `sluice diagram FILE`: the process as Mermaid text, as SVG, or as the JSON of its XState machine.
 * @returns exit code 0, 1 when the definition has errors (which are printed), 2 when the arguments are of no use.
 */
export async function diagramCommand(file: string, options: DiagramOptions = {}): Promise<CommandResult> {
  const { format = 'mermaid', language } = options;
  if (language !== undefined && language !== 'en' && language !== 'zh') {
    return { exitCode: 2, output: `--language takes en or zh, not ${language}\n` };
  }
  if (!isFormat(format)) {
    const complaint = {
      en: `--format takes mermaid, svg or xstate, not ${format}`,
      zh: `--format 应为 mermaid、svg 或 xstate，而不是 ${format}`,
    };
    return { exitCode: 2, output: `${complaint[language ?? 'en']}\n` };
  }
  const process = await oneProcess(file, language ?? 'en');
  if ('exitCode' in process) return process;
  const { definition } = process;
  return { exitCode: 0, output: drawings[format](definition, language ?? definition.language) };
}
