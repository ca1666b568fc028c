import type { InputProblem } from '../model/decision.js';
import { problem } from './handler.js';

/** The problem with a reason that says nothing. */
export function emptyReason(reason: string): readonly InputProblem[] {
  if (reason.trim() !== '') return [];
  return [problem('/reason', 'value.required', { en: 'Say why.', zh: '请说明原因。' })];
}
