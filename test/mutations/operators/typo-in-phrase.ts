import type { Operator } from '../planting/operator.js';
import { typo } from '../planting/typo.js';
import { insideOf } from '../reading/source.js';

const ROLE_SOURCE = /^(owner|manager-of-owner|group(?= )|field(?= ))/;
const EVENT = /^(\w+)(?=\()/;

/** The word that begins a phrase: `onwer`, `grup legal`, `entred(tender)`. The name of a group is free and stays. */
export const typoInPhrase: Operator = {
  id: 'typo-phrase',
  *plant({ reading, source }) {
    for (const { node, path } of reading.of('phrase')) {
      const at = insideOf(source, node);
      if (at === undefined) continue;
      const text = source.text.slice(at.start, at.end);
      const pattern = path[0] === 'roles' ? ROLE_SOURCE : EVENT;
      const name = pattern.exec(text)?.[1];
      const put = name === undefined ? undefined : typo(name, new Set(), at.start);
      if (name !== undefined && put !== undefined)
        yield {
          what: `${path.join('.')}: ${name} → ${put}`,
          edits: [{ start: at.start, end: at.start + name.length, put }],
          at: [at.start],
        };
    }
  },
};
