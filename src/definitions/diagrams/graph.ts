/** What a diagram shows as a box. `anywhere` stands for every stage at once, `link` for records of another process. */
export interface GraphNode {
  /** `s1`, `s2` … for stages, `o1` … for outcomes, `l1` … for links: ids of definitions are not ids everywhere. */
  readonly id: string;
  readonly kind: 'stage' | 'won' | 'lost' | 'anywhere' | 'link';
  readonly title: string;
  /** The second line: probability, or that the stage may be skipped. */
  readonly detail: string;
  /** Skipped when it does not apply. */
  readonly conditional?: boolean;
}

/** One line at an arrow; its mark is drawn before it. */
export interface LabelLine {
  readonly mark: 'none' | 'approval' | 'document';
  readonly text: string;
}

/** What a diagram shows as an arrow. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'advance' | 'close' | 'jump' | 'transition' | 'link';
  readonly label: readonly LabelLine[];
}

/** A definition as boxes and arrows, in one language. */
export interface ProcessGraph {
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** What holds everywhere and would need too many arrows. */
  readonly notes: readonly string[];
}
