import { pinyin } from 'pinyin-pro';
import type { Language } from '../../../engine/model/text.js';
import type { Chance } from '../chance.js';

const surnames = [
  ...'王李张刘陈杨黄吴徐孙马朱胡郭林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤',
];
const givenNames = [
  '建国',
  '志强',
  '海燕',
  '晓东',
  '丽华',
  '文博',
  '雪梅',
  '永刚',
  '秀英',
  '俊杰',
  '佳宁',
  '振华',
  '慧敏',
  '宏伟',
  '玉兰',
  '立群',
  '思远',
  '春燕',
  '国栋',
  '静怡',
  '长河',
  '梦瑶',
  '世杰',
  '红霞',
  '学民',
  '婉清',
  '德胜',
  '可欣',
  '启明',
  '淑芳',
  '一鸣',
  '素琴',
  '绍辉',
  '雅婷',
  '庆丰',
  '若兰',
  '景行',
  '月娥',
  '守信',
  '诗涵',
];
const firstNames = [
  'Aisha',
  'Martin',
  'Helena',
  'Rajesh',
  'Siew Ling',
  'Oliver',
  'Mei',
  'Tomasz',
  'Farah',
  'Julian',
  'Ingrid',
  'Kwame',
  'Nadia',
  'Peter',
  'Hui Min',
  'Carlos',
  'Beatrice',
  'Anand',
  'Louise',
  'Hassan',
  'Marta',
  'Kenji',
  'Sophie',
  'Dominic',
  'Leila',
  'Edwin',
];
const lastNames = [
  'Rahman',
  'Keller',
  'Nordahl',
  'Iyer',
  'Tan',
  'Marchetti',
  'Okafor',
  'Lim',
  'Haddad',
  'Brandt',
  'Fernandes',
  'Whitlock',
  'Cheong',
  'Moreau',
  'Santoso',
  'Petrov',
  'Gallagher',
  'Menon',
  'Lindqvist',
  'Ong',
  'Delgado',
  'Abbas',
  'Wong',
  'Sinclair',
  'Yeo',
  'Novak',
];

/** A person's name, and how it is written before the @ of an address. */
export function personName(language: Language, chance: Chance): { name: string; mail: string } {
  if (language === 'zh') {
    const [surname, given] = [chance.draw(surnames), chance.draw(givenNames)];
    const spell = (text: string) => pinyin(text, { toneType: 'none', type: 'array', v: true }).join('');
    return { name: surname + given, mail: `${spell(given)}.${spell(surname)}` };
  }
  const [first, last] = [chance.draw(firstNames), chance.draw(lastNames)];
  return { name: `${first} ${last}`, mail: `${first.replaceAll(' ', '')}.${last}`.toLowerCase() };
}

/** A number that cannot be anybody's: a prefix nobody is given, then digits. */
export function phoneNumber(language: Language, chance: Chance): string {
  const digits = (count: number) => String(Math.floor(chance.next() * 10 ** count)).padStart(count, '0');
  return language === 'zh' ? `100 0000 ${digits(4)}` : `+999 555 ${digits(4)}`;
}
