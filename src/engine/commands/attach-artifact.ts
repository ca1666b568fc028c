import { openInstance, roleHeld } from '../gates/blockers.js';
import { gateBlockers } from '../gates/gate.js';
import { accepted, invalid, problem, refused, type CommandHandler } from './handler.js';

/** Files a version of a required document; the act has a gate of its own (S17: the quotation itself is refused). */
export const attachArtifact: CommandHandler<'attach-artifact'> = (situation, command) => {
  const { type: _type, ...file } = command;
  const kind = situation.process.artifacts.get(command.artifact);
  if (kind === undefined) {
    const message = {
      en: `There is no artifact ${command.artifact}.`,
      zh: `没有文件类型 ${command.artifact}。`,
    };
    return invalid([problem('/artifact', 'value.unknown-artifact', message)]);
  }
  const blockers = [
    ...openInstance(situation, true),
    ...roleHeld(kind.by, situation),
    ...gateBlockers(kind.requires, situation),
  ];
  if (blockers.length > 0) return refused(blockers);
  const version = (situation.state.artifacts[kind.id]?.version ?? 0) + 1;
  return accepted([{ type: 'artifact.attached', stage: situation.state.stage, body: { ...file, version } }]);
};
