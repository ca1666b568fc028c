import type { Source } from '../reading/source.js';

/** A few characters from an offset on, to tell a site by. */
export const snippet = (source: Source, at: number) =>
  source.text.slice(at, source.startOfNextLine(at)).trim().slice(0, 30);
