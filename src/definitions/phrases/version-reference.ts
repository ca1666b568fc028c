import { ID, readable, type Phrase } from './phrase.js';

/** A version of a definition or library. */
export interface VersionReference {
  readonly key: string;
  readonly version: number;
}

const pattern = `^${ID}@[1-9][0-9]{0,5}$`;

function read(text: string): VersionReference | undefined {
  const [key, version] = text.split('@');
  return key === undefined || version === undefined || !new RegExp(pattern).test(text)
    ? undefined
    : { key, version: Number(version) };
}

/** A version of something else: `key-account-six-stage@1`. */
export const versionReference: Phrase<VersionReference> = {
  pattern,
  expected: {
    en: 'a key with its version, such as `key-account-six-stage@1`',
    zh: '带版本的标识，如 `key-account-six-stage@1`',
  },
  read,
  mend(text) {
    const [, key = '', version = '1'] =
      /^\s*([^\s@:]+)(?:\s*[@:\s]\s*v?(\d+)?(?:\.0)*)?\s*$/i.exec(text) ?? [];
    return readable({ pattern, read }, `${key}@${version}`);
  },
};
