/** What can be declared in a definition and referred to from elsewhere in it. */
export type Kind =
  | 'setting'
  | 'role'
  | 'field'
  | 'column'
  | 'option'
  | 'evidence'
  | 'artifact'
  | 'link'
  | 'stage'
  | 'task'
  | 'outcome'
  | 'approval'
  | 'transition'
  | 'criterion';

/** What stands at a place of a definition, as the mutator reads the format: a sketch, with nothing of the validator in it. */
export type Shape =
  | {
      readonly is: 'object';
      readonly called: string;
      readonly of: () => Readonly<Record<string, Shape>>;
      /** What stands behind a key that is none of these words but refers to something. */
      readonly rest?: MapShape;
    }
  | MapShape
  | { readonly is: 'list'; readonly of: Shape; readonly declares?: Kind }
  /** One id, or a list of them; `besides` are words that are no ids. */
  | { readonly is: 'reference'; readonly to: Kind; readonly besides: readonly string[] }
  /** A line such as `artifact contract` or `changed(open)`, of which a part refers to something. */
  | { readonly is: 'phrase'; readonly refer: readonly (readonly [RegExp, Kind])[] }
  | { readonly is: 'expression'; readonly yields: 'truth' | 'value' }
  /** An expression, or a map from paths to tests. */
  | { readonly is: 'condition' }
  /** A word of the format, one of a closed list. */
  | { readonly is: 'word' }
  | { readonly is: 'duration' }
  /** A percentage. */
  | { readonly is: 'share' }
  | { readonly is: 'count' }
  /** A day of a calendar, or several in a row. */
  | { readonly is: 'day' }
  /** For people; nothing in it can be wrong. */
  | { readonly is: 'text' }
  /** Anything the mutator does not look into. */
  | { readonly is: 'other' }
  /** The first whose YAML (a map, a list, a scalar) fits. */
  | { readonly is: 'either'; readonly of: readonly Shape[] };

/** A map from ids to items: it declares them, or its keys refer to what is declared elsewhere. */
export interface MapShape {
  readonly is: 'map';
  readonly of: Shape;
  readonly declares?: Kind;
  readonly refers?: Kind;
}

/** Words of the format, each with what stands behind it. */
export const object = (
  called: string,
  of: () => Readonly<Record<string, Shape>>,
  rest?: MapShape,
): Shape => ({ is: 'object', called, of, ...(rest === undefined ? {} : { rest }) });
/** Items under ids. */
export const map = (of: Shape, declares?: Kind): MapShape => ({
  is: 'map',
  of,
  ...(declares === undefined ? {} : { declares }),
});
/** Something said about what is declared elsewhere, under its id. */
export const byId = (refers: Kind, of: Shape): MapShape => ({ is: 'map', of, refers });
/** Items one after the other. */
export const list = (of: Shape, declares?: Kind): Shape => ({
  is: 'list',
  of,
  ...(declares === undefined ? {} : { declares }),
});
/** Ids of what is declared elsewhere. */
export const reference = (to: Kind, ...besides: string[]): Shape => ({ is: 'reference', to, besides });
/** A line of which the part in brackets refers to something. */
export const phrase = (...refer: (readonly [RegExp, Kind])[]): Shape => ({ is: 'phrase', refer });
/** One of several shapes. */
export const either = (...of: Shape[]): Shape => ({ is: 'either', of });
/** An expression that is true or false. */
export const truth: Shape = { is: 'expression', yields: 'truth' };
/** An expression for any value. */
export const value: Shape = { is: 'expression', yields: 'value' };
/** `if`, `where` and the like. */
export const condition: Shape = { is: 'condition' };
/** A word of the format. */
export const word: Shape = { is: 'word' };
/** A time such as `P30D`. */
export const duration: Shape = { is: 'duration' };
/** A percentage. */
export const share: Shape = { is: 'share' };
/** A whole number. */
export const count: Shape = { is: 'count' };
/** A day of a calendar, or several in a row. */
export const day: Shape = { is: 'day' };
/** Words for people. */
export const text: Shape = { is: 'text' };
/** What the mutator does not look into. */
export const other: Shape = { is: 'other' };
