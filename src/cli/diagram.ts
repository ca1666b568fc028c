import { stat } from 'node:fs/promises';
import { mermaidOf } from '../definitions/diagrams/mermaid.js';
import { svgOf } from '../definitions/diagrams/svg.js';
import { xstateOf } from '../definitions/diagrams/xstate.js';
import type { CommandResult } from './command-result.js';
import { namedProcesses } from './named-definitions.js';
import { validateCommand } from './validate.js';

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
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) {
    return {
      exitCode: 2,
      output: language === 'zh' ? `没有文件 ${file}。\n` : `There is no file ${file}.\n`,
    };
  }
  const named = await namedProcesses([file], language ?? 'en');
  if ('complaint' in named) return { exitCode: 2, output: `${named.complaint}\n` };
  const validity = await validateCommand([file], { language });
  if (validity.exitCode !== 0) return validity;
  const definition = named.files[0]?.set.load(named.files[0].file).definition;
  if (definition === undefined) return validateCommand([file], { language });
  return { exitCode: 0, output: drawings[format](definition, language ?? definition.language) };
}
