import type { GraphEdge, GraphNode, LabelLine } from './graph.js';

/** A point in the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its centre. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A box of the picture, with its texts in lines. */
export interface PlacedNode extends Omit<GraphNode, 'title' | 'detail'>, Box {
  readonly titleLines: readonly string[];
  readonly detailLines: readonly string[];
}

/** An arrow with its bends, and its label in lines with the room it takes. */
export interface PlacedEdge extends Omit<GraphEdge, 'label'> {
  readonly points: readonly Point[];
  readonly label: Box & { readonly lines: readonly LabelLine[] };
}

/** A drawing: what there is, and where. */
export interface Drawing {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** Under the picture, in lines. */
  readonly notes: readonly string[];
  /** Where the first line of the notes stands. */
  readonly notesFrom: Point;
}

/** Sizes of the texts. */
export const FONT = { heading: 16, title: 14, small: 12 } as const;

/** From one line to the next. */
export const LINE = { title: 19, small: 16 } as const;

/** Room for the mark before a line of a label. */
export const MARK = 14;

/** Around everything. */
export const MARGIN = 16;

/** Above the picture, for its heading. */
export const HEADING = 28;
