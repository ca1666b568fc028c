import { didYouMean } from '../../engine/values/did-you-mean.js';

/**
 * Words people write who know other tools, in English and Chinese, and what the format calls it; where several fit, the
 * first that is known at the place.
 */
const synonyms: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    approver: 'by',
    condition: 'if',
    currency: 'money',
    deadline: 'within',
    delete: 'remove',
    description: 'help',
    document: 'artifact',
    documents: 'artifacts',
    enum: 'choice',
    attachment: 'artifact',
    boolean: 'yesno',
    bool: 'yesno',
    chinese: 'zh',
    decimal: 'number',
    dropdown: 'choice',
    english: 'en',
    file: 'artifact',
    float: 'number',
    int: 'number',
    integer: 'number',
    label: 'name',
    mandatory: 'required',
    notify: 'remind',
    options: 'of',
    choices: 'of',
    person: 'contact',
    select: 'choice',
    single: 'choice',
    multiple: 'multichoice',
    string: 'text',
    time: 'datetime',
    title: 'name',
    url: 'link',
    values: 'of',
    when: 'at|if',
    who: 'by',
    单选: 'choice',
    多选: 'multichoice',
    数字: 'number',
    数值: 'number',
    文本: 'text',
    日期: 'date',
    日期时间: 'datetime',
    是否: 'yesno',
    百分比: 'percent',
    等级: 'scale',
    列表: 'list',
    表格: 'table',
    联系人: 'contact',
    人员: 'user',
    链接: 'link',
    金额: 'money',
  }).map(([word, meant]) => [word, meant.split('|')]),
);

/** What was probably meant by a word that is not known: a synonym of one that is, or a slip of the keyboard. */
export function meantBy(word: string, known: readonly string[]): string | undefined {
  const wide = word.normalize('NFKC');
  const same = synonyms.get(wide.toLowerCase())?.find((meant) => known.includes(meant));
  // `zh-CN`: a language with its country.
  return same ?? known.find((one) => wide.startsWith(`${one}-`)) ?? didYouMean(wide, known);
}
