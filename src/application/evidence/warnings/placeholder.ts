import { saysSomething } from '../../../engine/values/has-value.js';
import { plainCharacters, type Detector } from './detector.js';

/** What is written where there is nothing to say, without punctuation. */
const WORDS: ReadonlySet<string> = new Set([
  ...[
    'unknown',
    'dontknow',
    'donotknow',
    'noidea',
    'na',
    'nil',
    'null',
    'none',
    'nothing',
    'no',
    'yes',
    'ok',
  ],
  ...['tbd', 'tba', 'tbc', 'todo', 'later', 'pending', 'test', 'testing', 'asabove', 'same', 'sameasabove'],
  ...[
    'asdf',
    'foo',
    'foobar',
    'bar',
    'blah',
    'blahblah',
    'dummy',
    'sample',
    'example',
    'lorem',
    'loremipsum',
  ],
  ...[
    '不知道',
    '不清楚',
    '未知',
    '不详',
    '不明',
    '待定',
    '待补',
    '待补充',
    '待填',
    '待确认',
    '待核实',
    '待查',
  ],
  ...[
    '无',
    '没有',
    '暂无',
    '略',
    '同上',
    '如上',
    '见上',
    '测试',
    '试试',
    '随便',
    '其他',
    '好',
    '好的',
    '是',
    '行',
  ],
  ...['不知', '未定', '再说', '無', '沒有', '不詳', '待補', '待確認', '待查證', '測試'],
  ...['notknown', 'notyetknown', 'notapplicable', 'tobedetermined', 'tobeconfirmed', 'tofollow', 'seeabove'],
  ...['ditto', 'unbekannt', 'keineahnung', 'weißnicht', 'weissnicht', 'keineangabe', 'ka', 'nochoffen'],
  ...['folgt', 'sieheoben', 'wieoben', 'entfällt', 'entfaellt', 'platzhalter'],
]);

/** A word that stands for an answer: “tbd”, “n/a”, “-”, “不知道”, “待定”. */
export const placeholder: Detector = {
  code: 'placeholder',
  message: {
    en: 'This stands for an answer, and is none. What is not known yet can be said so, with who finds out.',
    zh: '这只是占位，并非内容。尚不清楚的，可登记为“待查明”并指定负责人。',
  },
  matches(text) {
    if (!saysSomething(text)) return false;
    const plain = plainCharacters(text);
    return plain === '' || WORDS.has(plain) || /^x{2,}$/.test(plain);
  },
};
