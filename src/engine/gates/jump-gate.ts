import { inLanguage } from '../model/text.js';
import type { Situation } from '../situation.js';
import { nextStage } from './advance-gate.js';
import { stageApplies } from './applying-stage.js';
import { blocker, consentGiven, openInstance } from './blockers.js';
import { evaluateGate } from './gate.js';
import { impossible, presentStage, stageName, type MoveGate } from './move-gate.js';

/**
 * The gate of a jump ahead over stages (S14): the matrix has to allow it, and then the exit criteria of this stage and
 * the entry criteria of that one hold; those of the stages passed over are what the matrix waives.
 */
export function jumpGate(situation: Situation, to: string): MoveGate {
  const { process, state } = situation;
  const present = presentStage(situation);
  const names = { stage: stageName(to, situation), present: stageName(present.id, situation) };
  const target = process.stages.get(to);
  const ahead = (process.rank.get(to) ?? -1) - (process.rank.get(state.stage) ?? 0);
  if (target === undefined || ahead < 0)
    return impossible('jump', blocker('jump.not-ahead', names), situation);
  if (ahead === 0) return impossible('jump', blocker('move.same-stage', names), situation);
  const next = nextStage(situation);
  if (next !== undefined && 'stage' in next && next.stage.id === to) {
    return impossible('jump', blocker('jump.is-advance', names), situation);
  }
  if (stageApplies(target, situation) !== true) {
    const reason = { en: 'It does not apply to this record.', zh: '该阶段不适用于此记录。' };
    return impossible('jump', blocker('jump.forbidden', { ...names, reason }), situation);
  }
  const { jumps, stages } = process.definition;
  const rule = jumps.exceptions[present.id]?.[to] ?? jumps.default;
  // A consent that nobody can give is no permission.
  if (rule.rule === 'forbidden' || (rule.rule === 'consent' && jumps.consent === undefined)) {
    const given = rule.rule === 'forbidden' ? rule.reason : undefined;
    const reason = { en: inLanguage(given, 'en'), zh: inLanguage(given, 'zh') };
    return impossible('jump', blocker('jump.forbidden', { ...names, reason }), situation);
  }
  const consent =
    rule.rule === 'consent' ? consentGiven(jumps.consent, situation, 'jump.consent-missing', names) : [];
  const gate = evaluateGate([...present.exit, ...target.entry], situation, [
    ...openInstance(situation),
    ...consent,
  ]);
  const from = process.rank.get(state.stage) ?? 0;
  const skipped = stages.slice(from + 1, from + ahead).map(({ id }) => id);
  return { move: 'jump', to, name: `jump:${to}`, skipped, gate };
}
