/** Documents on their way in and out. */
export const artifactErrors = {
  'artifact.too-large': {
    status: 413,
    en: 'The file is larger than {limit}.',
    zh: '文件超过 {limit}。',
  },
  'artifact.wrong-type': {
    status: 415,
    en: '{name} is not accepted: {artifact} takes {formats}.',
    zh: '不接受 {name}：{artifact} 仅接受 {formats}。',
  },
  'artifact.content-mismatch': {
    status: 422,
    en: '{name} does not contain what its name says: it looks like {found}.',
    zh: '{name} 的内容与文件名不符：看起来是 {found}。',
  },
  'artifact.empty': { status: 422, en: 'The file is empty.', zh: '文件为空。' },
  'artifact.not-found': {
    status: 404,
    en: 'There is no version {version} of {artifact}.',
    zh: '没有 {artifact} 的第 {version} 版。',
  },
} as const;
