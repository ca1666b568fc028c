import { nextStages } from '../../engine/next-stages.js';
import type { Outcome, ProcessDefinition, Stage } from '../../engine/model/process-definition.js';
import { inLanguage, type Language } from '../../engine/model/text.js';
import { Decimal } from 'decimal.js';
import { diagramWords } from './words.js';

/** What a diagram shows as a box. `anywhere` stands for every stage at once. */
export interface GraphNode {
  /** `s1`, `s2` … for stages, `o1` … for outcomes: ids of definitions are not ids everywhere. */
  readonly id: string;
  readonly kind: 'stage' | 'won' | 'lost' | 'anywhere';
  readonly title: string;
  /** The second line: probability, or that the stage may be skipped. */
  readonly detail: string;
}

/** What a diagram shows as an arrow. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'advance' | 'close' | 'jump';
  readonly label: string;
}

/** A definition as boxes and arrows, in one language. */
export interface ProcessGraph {
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** More arrows than this make no picture any more. */
const MAX_EDGES = 400;

const ANYWHERE = 'any';

function percent(probability: string | undefined): string {
  return probability === undefined ? '' : `${new Decimal(probability).times(100).toString()}%`;
}

/** Builds the picture of one definition. */
class GraphBuilder {
  private readonly ids = new Map<string, string>();
  private readonly words;

  constructor(
    private readonly definition: ProcessDefinition,
    private readonly language: Language,
  ) {
    this.words = diagramWords[language];
    definition.stages.forEach(({ id }, index) => this.ids.set(id, `s${index + 1}`));
    definition.outcomes.forEach(({ id }, index) => this.ids.set(id, `o${index + 1}`));
  }

  build(): ProcessGraph {
    const { definition, language } = this;
    const edges = [...this.advances(), ...this.closings(), ...this.jumps()].slice(0, MAX_EDGES);
    const anywhere: GraphNode = { id: ANYWHERE, kind: 'anywhere', title: this.words.anyStage, detail: '' };
    return {
      title: inLanguage(definition.name, language, definition.key),
      nodes: [
        ...definition.stages.map((stage) => this.stageNode(stage)),
        ...(edges.some(({ from }) => from === ANYWHERE) ? [anywhere] : []),
        ...definition.outcomes.map((outcome) => this.outcomeNode(outcome)),
      ],
      edges,
    };
  }

  private id(of: string): string {
    return this.ids.get(of) ?? of;
  }

  private stageNode({ id, name, probability, if: condition }: Stage): GraphNode {
    const details = [percent(probability), condition === undefined ? '' : this.words.conditional];
    const detail = details.filter((text) => text !== '').join(' · ');
    return { id: this.id(id), kind: 'stage', title: inLanguage(name, this.language, id), detail };
  }

  private outcomeNode({ id, name, result }: Outcome): GraphNode {
    return {
      id: this.id(id),
      kind: result,
      title: inLanguage(name, this.language, id),
      detail: this.words[result],
    };
  }

  private gate(counts: { exit?: number; entry?: number; requires?: number }): string {
    const parts = (['exit', 'entry', 'requires'] as const).map((kind) => this.words[kind](counts[kind] ?? 0));
    return parts.filter((text) => text !== '').join(' · ');
  }

  private advances(): GraphEdge[] {
    return this.definition.stages.flatMap((stage) =>
      nextStages(this.definition, stage.id).map((next) => ({
        from: this.id(stage.id),
        to: this.id(next.id),
        kind: 'advance' as const,
        label: this.gate({ exit: stage.exit.length, entry: next.entry.length }),
      })),
    );
  }

  private closings(): GraphEdge[] {
    const { stages, outcomes } = this.definition;
    return outcomes.flatMap((outcome) => {
      const to = this.id(outcome.id);
      const requires = outcome.requires.length;
      if (outcome.from.length > 1 && outcome.from.length === stages.length) {
        return [{ from: ANYWHERE, to, kind: 'close' as const, label: this.gate({ requires }) }];
      }
      return outcome.from.map((from) => {
        const exit = outcome.result === 'won' ? (stages.find(({ id }) => id === from)?.exit.length ?? 0) : 0;
        return { from: this.id(from), to, kind: 'close' as const, label: this.gate({ exit, requires }) };
      });
    });
  }

  private jumps(): GraphEdge[] {
    const { jumps, roles } = this.definition;
    const consent = roles.find(({ id }) => id === jumps.consent);
    return Object.entries(jumps.exceptions).flatMap(([from, row]) =>
      Object.entries(row).flatMap(([to, { rule }]) => {
        if (rule === 'forbidden') return [];
        const by = rule === 'consent' ? inLanguage(consent?.name, this.language, jumps.consent) : '';
        return [{ from: this.id(from), to: this.id(to), kind: 'jump' as const, label: this.words.jump(by) }];
      }),
    );
  }
}

/** The boxes and arrows of a definition; how they are drawn is another matter. */
export function processGraph(definition: ProcessDefinition, language: Language): ProcessGraph {
  return new GraphBuilder(definition, language).build();
}
