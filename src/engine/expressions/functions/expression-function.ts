import type { ASTNode } from '@marcbachmann/cel-js';
import type { Link } from '../../model/link.js';
import type { EvidenceKind, ArtifactKind } from '../../model/process-definition.js';
import type { Evaluate } from '../datum.js';
import { narrowed } from '../any-value.js';
import type { Compilation, Part } from '../part.js';
import type { Kind, Type } from '../type.js';

/** One use of a function: its arguments and the means to check them. */
export interface Call {
  readonly node: ASTNode;
  readonly args: readonly ASTNode[];
  readonly site: Compilation;
}

/** What a function makes of its arguments. */
export interface Called {
  readonly type: Type;
  readonly evaluate: Evaluate;
}

/** A function of expressions. */
export interface ExpressionFunction {
  readonly name: string;
  /** How it is written, for messages and completion. */
  readonly usage: string;
  /** Checks a use of it; undefined when the arguments are not as `usage` says. */
  compile(call: Call): Called | Part | undefined;
}

/** The arguments checked, if there are as many and of the kinds named; undefined otherwise. */
export function argumentsOf(call: Call, ...kinds: readonly (readonly Kind[])[]): readonly Part[] | undefined {
  if (call.args.length !== kinds.length) return undefined;
  const parts = call.args.map((arg, place) => narrowed(call.site.part(arg), ...(kinds[place] ?? [])));
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

/** The kind of evidence, artifact or link an argument names; undefined when it names none of them. */
export function kindNamed(
  arg: ASTNode,
  site: Compilation,
):
  | { readonly evidence: EvidenceKind }
  | { readonly artifact: ArtifactKind }
  | { readonly link: Link }
  | Part
  | undefined {
  if (arg.op !== 'id') return undefined;
  const name = site.text(arg);
  const { evidence, artifact, link } = site.names.kinds(name);
  if ([evidence, artifact, link].filter((one) => one !== undefined).length > 1)
    return site.wrong('expression.ambiguous-name', arg, { name });
  if (evidence !== undefined) {
    site.reads.evidence.add(name);
    return { evidence };
  }
  if (link !== undefined) {
    site.reads.links.add(name);
    return { link };
  }
  if (artifact === undefined) return undefined;
  site.reads.artifacts.add(name);
  return { artifact };
}
