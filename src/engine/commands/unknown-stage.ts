import type { InputProblem } from '../model/decision.js';
import type { Situation } from '../situation.js';
import { problem } from './handler.js';

/** The problem with a stage that the definition does not have. */
export function unknownStage(
  stage: string | undefined,
  { process }: Situation,
  pointer = '/to',
): readonly InputProblem[] {
  if (stage === undefined || process.stages.has(stage)) return [];
  const known = [...process.stages.keys()].join(', ');
  const message = {
    en: `There is no stage ${stage}; there are ${known}.`,
    zh: `没有阶段 ${stage}；可用的有 ${known}。`,
  };
  return [problem(pointer, 'value.unknown-stage', message)];
}
