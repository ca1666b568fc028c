import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { Change } from '../differences/change.js';
import { compareDefinitions } from '../differences/compare-definitions.js';
import { childOf, itemsOf, type SourceNode, type SourceText, type Span } from '../parse/source-node.js';
import type { Finding } from '../problems/problem.js';
import type { Departure } from './departure.js';

/** What an overlay does to its parent may be wanted; it is said so that nobody finds out later. */
function finding({ message, effect }: Change, reason: string | undefined): Finding {
  const sure = effect === 'loosens';
  return {
    code: 'overlay.loosens',
    severity: 'warning',
    message: {
      en: `This ${sure ? 'loosens' : 'may loosen'} the parent. ${message.en}${reason === undefined ? '' : ` Reason given: ${reason}`}`,
      zh: `此处${sure ? '放宽' : '可能放宽'}了父流程。${message.zh}${reason === undefined ? '' : `理由：${reason}`}`,
    },
  };
}

function step(node: SourceNode, name: string): SourceNode | undefined {
  const item = itemsOf(node).find((each) => {
    const id = childOf(each, 'id');
    return id?.kind === 'scalar' && id.text === name;
  });
  return item ?? childOf(node, name);
}

/** The deepest node of the overlay itself on the way to a changed part. */
function ownNode(root: SourceNode, path: string, own: SourceText): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  let found: SourceNode | undefined;
  for (const name of path.split('.')) {
    node = step(node, name);
    if (node === undefined) break;
    if (node.source === own && node !== root) found = node;
  }
  return found;
}

/** Departures by what is gone and the section it is gone from. */
type Departures = ReadonlyMap<string, Departure>;

function bySection(departures: readonly Departure[]): Departures {
  const said = departures.flatMap((one) =>
    one.ids.map((id) => [`${String(one.path[0])}.${id}`, one] as const),
  );
  // Of several, the first tells.
  return new Map(said.reverse());
}

/** The removal or replacement that took a part away. */
function departureAt(path: string, departures: Departures): Departure | undefined {
  const [section = '', ...steps] = path.split('.');
  for (const step of [section, ...steps]) {
    const found = departures.get(`${section}.${step}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An overlay that was merged. */
interface Overlay {
  readonly root: SourceNode;
  readonly own: SourceText;
  readonly departures: readonly Departure[];
  /** Where it says what it extends. */
  readonly at: Span;
}

/** Reports whatever in the merged definition asks for less than the parent did, or may. */
export function reportLoosening(
  parent: ProcessDefinition,
  merged: ProcessDefinition,
  { root, own, departures, at }: Overlay,
  report: (span: Span, finding: Finding) => void,
): void {
  const gone = bySection(departures);
  for (const change of compareDefinitions(parent, merged)) {
    if (change.effect === 'tightens' || change.effect === 'neutral') continue;
    const departure = departureAt(change.path, gone);
    const span = departure?.span ?? ownNode(root, change.path, own) ?? at;
    report(span, finding(change, departure?.reason));
  }
}
