import type { Evaluate } from '../datum.js';
import { Unknown } from '../unknown.js';
import { kindNamed, type Call, type Called, type ExpressionFunction } from './expression-function.js';
import type { Part } from '../part.js';

/** The earliest or latest occurrence of a kind of evidence. */
function occurrence(id: string, text: string, later: boolean): Evaluate {
  const none = new Unknown([text]);
  return ({ scope }) => {
    let found: string | undefined;
    for (const { kind, occurredAt } of scope.evidence) {
      if (kind === id && (found === undefined || occurredAt > found === later)) found = occurredAt;
    }
    return found ?? none;
  };
}

function compileOccurrence({ node, args, site }: Call, later: boolean): Called | Part | undefined {
  const [arg] = args;
  const kind = arg === undefined || args.length > 1 ? undefined : kindNamed(arg, site);
  if (kind === undefined || 'type' in kind) return kind;
  const text = site.text(site.at(node));
  if ('evidence' in kind)
    return { type: { kind: 'moment' }, evaluate: occurrence(kind.evidence.id, text, later) };
  if (!later || 'link' in kind) return undefined;
  const { id } = kind.artifact;
  const none = new Unknown([text]);
  return { type: { kind: 'moment' }, evaluate: ({ scope }) => scope.state.artifacts[id]?.attachedAt ?? none };
}

/** When a kind of evidence occurred for the last time, or the newest version of an artifact was attached. */
export const last: ExpressionFunction = {
  name: 'last',
  usage: 'last(evidence or artifact)',
  compile: (call) => compileOccurrence(call, true),
};

/** When a kind of evidence occurred for the first time. */
export const first: ExpressionFunction = {
  name: 'first',
  usage: 'first(evidence)',
  compile: (call) => compileOccurrence(call, false),
};
