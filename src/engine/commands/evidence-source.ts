import type { CommandOf } from '../model/command.js';
import type { InputProblem } from '../model/decision.js';
import type { EvidenceKind } from '../model/process-definition.js';
import { full } from '../criteria/wording.js';
import type { Situation } from '../situation.js';
import { saysSomething } from '../values/has-value.js';
import { problem } from './handler.js';

/**
 * What a piece rests on has to be there: the artifact version the kind asks for; something to look up before anything
 * counts as produced by the buyer; and only an integration observes as a system.
 */
export function checkEvidenceSource(
  kind: EvidenceKind,
  command: CommandOf<'record-evidence'>,
  { process, state, facts }: Situation,
): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  const newest = kind.artifact === undefined ? undefined : state.artifacts[kind.artifact];
  const version = command.artifactVersion;
  if (kind.artifact !== undefined && version === undefined) {
    const name = full(process.artifacts.get(kind.artifact)?.name, kind.artifact);
    const message = {
      en: `It rests on a document: attach ${name.en} and name its version.`,
      zh: `须以文件为依据：请上传${name.zh}并注明版本。`,
    };
    problems.push(problem('/artifactVersion', 'value.required', message));
  }
  if (version !== undefined && !(newest !== undefined && version >= 1 && version <= newest.version)) {
    const message = {
      en: `There is no version ${version} of the document.`,
      zh: `文件没有第 ${version} 版。`,
    };
    problems.push(problem('/artifactVersion', 'value.unknown-artifact-version', message));
  }
  if (
    command.provenance === 'buyer-produced' &&
    version === undefined &&
    !saysSomething(command.source ?? '')
  ) {
    const message = {
      en: 'For what the buyer produced, say where it can be looked up: a document version or a source (mail, link).',
      zh: '客户出具的证据须注明可查之处：文件版本或来源（邮件、链接）。',
    };
    problems.push(problem('/source', 'value.required', message));
  }
  if (command.provenance === 'system-observed' && !facts.actor.roles.includes('integration')) {
    const message = {
      en: 'Only an integration records what a system observed.',
      zh: '仅集成账号可记录系统观测的证据。',
    };
    problems.push(problem('/provenance', 'value.provenance-not-yours', message));
  }
  return problems;
}
