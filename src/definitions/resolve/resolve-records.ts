import type { ArtifactKind, EvidenceKind, Expiry } from '../../engine/model/process-definition.js';
import { PROVENANCES } from '../../engine/model/provenance.js';
import { isDuration } from '../../engine/time/duration.js';
import { childOf, entriesOf, type SourceNode } from '../parse/source-node.js';
import { ID } from '../phrases/phrase.js';
import { sizeLiteral } from './literals.js';
import { phraseAt } from './phrase-at.js';
import { defined, stringAt, stringsAt, wordAt } from './read.js';
import type { ResolveContext } from './resolve-context.js';
import { conditionAt } from './resolve-condition.js';
import { gateAt } from './resolve-criterion.js';
import { fieldsAt, rolesAt } from './resolve-field.js';

const DEFAULT_MAX_SIZE = 50 * 1024 ** 2;

const A_FIELD = new RegExp(`^${ID}$`);

/** A duration, the id of a date field, or else a condition. */
function expiryAt(context: ResolveContext, node: SourceNode): Expiry | undefined {
  const words = stringAt(node, 'expires');
  if (words !== undefined && isDuration(words)) return { after: words };
  if (words !== undefined && A_FIELD.test(words)) return { field: words };
  const when = conditionAt(context, node, 'expires');
  return when === undefined ? undefined : { when };
}

/** The kinds of evidence. */
export function evidenceOf(context: ResolveContext, root: SourceNode): readonly EvidenceKind[] {
  return entriesOf(childOf(root, 'evidence')).map(({ key, value: node }) => {
    const path = ['evidence', key];
    const kind: EvidenceKind = defined({
      id: key,
      name: context.nameAt(node, path, key),
      ...context.adviceAt(node, path),
      fields: fieldsAt(context, node, 'fields', path, true),
      provenance: wordAt(node, 'provenance', PROVENANCES) ?? PROVENANCES[0],
      expires: expiryAt(context, node),
      artifact: stringAt(node, 'artifact'),
      from: phraseAt(context, node, 'from', 'linkedEvidence'),
      verifiedBy: rolesAt(context, node, 'verifiedBy'),
      by: rolesAt(context, node, 'by'),
      requires: gateAt(context, node, 'requires', path),
    });
    return context.origins.mark(kind, node);
  });
}

/** The required documents. */
export function artifactsOf(context: ResolveContext, root: SourceNode): readonly ArtifactKind[] {
  return entriesOf(childOf(root, 'artifacts')).map(({ key, value: node }) => {
    const path = ['artifacts', key];
    const kind: ArtifactKind = defined({
      id: key,
      name: context.nameAt(node, path, key),
      ...context.adviceAt(node, path),
      formats: (stringsAt(node, 'formats') ?? []).map((format) => format.toLowerCase()),
      maxSize: sizeLiteral(stringAt(node, 'maxSize') ?? '') ?? DEFAULT_MAX_SIZE,
      by: rolesAt(context, node, 'by'),
      requires: gateAt(context, node, 'requires', path),
    });
    return context.origins.mark(kind, node);
  });
}
