import type { FullText } from '../../../engine/model/text.js';
import { described, ref, type Schema } from '../../schema/parts/words.js';

/** A key of a step behind which one word stands, with an example of it. */
export function word(title: FullText, description: FullText, example: string): Schema {
  return described(title, description, [example], ref('name'));
}
