import { phrases, type PhraseName } from '../phrases/phrases.js';
import { mendOf, type Phrase } from '../phrases/phrase.js';
import { childOf, itemsOf, type SourceNode, type SourceScalar } from '../parse/source-node.js';
import type { ResolveContext } from './resolve-context.js';

type Meaning<N extends PhraseName> = NonNullable<ReturnType<(typeof phrases)[N]['read']>>;

function nonsense(text: string, phrase: Phrase<unknown>) {
  const { expected } = phrase;
  const suggestion = mendOf(phrase, text);
  return {
    code: 'definition.wrong-value',
    message: {
      en: `Expected ${expected.en}, found \`${text}\`.${suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`}`,
      zh: `应为${expected.zh}，实际为 \`${text}\`。${suggestion === undefined ? '' : `您是否想写 \`${suggestion}\`？`}`,
    },
    ...(suggestion !== undefined && { suggestion }),
  };
}

function textOf({ value, text }: SourceScalar): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? text : undefined;
}

/**
 * What a phrase at a node means. One that does not even look right was reported by the schema; one that does and means
 * nothing (`5..2`) is reported here.
 */
function phraseIn<N extends PhraseName>(
  context: ResolveContext,
  node: SourceNode | undefined,
  name: N,
): Meaning<N> | undefined {
  const text = node?.kind === 'scalar' ? textOf(node) : undefined;
  if (node === undefined || text === undefined) return undefined;
  const phrase: Phrase<unknown> = phrases[name];
  const meaning = phrase.read(text) as Meaning<N> | undefined;
  if (meaning === undefined && new RegExp(phrase.pattern).test(text))
    context.report(node, nonsense(text, phrase));
  return typeof meaning === 'object' ? context.origins.mark(meaning, node) : meaning;
}

/** What the phrase under a key means. */
export function phraseAt<N extends PhraseName>(
  context: ResolveContext,
  item: SourceNode,
  key: string,
  name: N,
): Meaning<N> | undefined {
  return phraseIn(context, childOf(item, key), name);
}

/** What the phrases of a list under a key mean; a single one counts as a list of one. */
export function phrasesAt<N extends PhraseName>(
  context: ResolveContext,
  item: SourceNode,
  key: string,
  name: N,
): readonly Meaning<N>[] {
  const node = childOf(item, key);
  const nodes = node?.kind === 'list' ? itemsOf(node) : [node];
  return nodes.flatMap((each) => phraseIn(context, each, name) ?? []);
}
