import type { PlatformRole } from '../../../engine/model/facts.js';

/** Somebody who works at the demo company. */
export interface Colleague {
  readonly name: string;
  /** The part of the e-mail address before the @. */
  readonly mail: string;
  readonly roles: readonly PlatformRole[];
  readonly groups: readonly string[];
  readonly manager?: ColleagueKey;
  /** Has left by now: the account is closed and the deals were handed over. */
  readonly left?: true;
}

/** Short name of a colleague, as the stories use it. */
export type ColleagueKey =
  | 'zhou'
  | 'lin'
  | 'ellery'
  | 'chen'
  | 'he'
  | 'xu'
  | 'whitmore'
  | 'gao'
  | 'su'
  | 'fang'
  | 'tran'
  | 'zheng'
  | 'nair'
  | 'luo'
  | 'meng'
  | 'shen';

/** The demo company's people; whoever manages stands before those managed. */
export const colleagues: Readonly<Record<ColleagueKey, Colleague>> = {
  zhou: { name: '周明远', mail: 'zhou.mingyuan', roles: ['manager'], groups: ['sales'] },
  lin: {
    name: '林若涛',
    mail: 'lin.ruotao',
    roles: ['manager'],
    groups: ['sales', 'automation'],
    manager: 'zhou',
  },
  ellery: {
    name: 'Grace Ellery',
    mail: 'grace.ellery',
    roles: ['manager'],
    groups: ['sales', 'laboratory'],
    manager: 'zhou',
  },
  chen: {
    name: '陈雨桐',
    mail: 'chen.yutong',
    roles: ['rep'],
    groups: ['sales', 'automation'],
    manager: 'lin',
  },
  he: { name: '何嘉树', mail: 'he.jiashu', roles: ['rep'], groups: ['sales', 'automation'], manager: 'lin' },
  xu: { name: '徐曼', mail: 'xu.man', roles: ['rep'], groups: ['sales', 'automation'], manager: 'lin' },
  whitmore: {
    name: 'Daniel Whitmore',
    mail: 'daniel.whitmore',
    roles: ['rep'],
    groups: ['sales', 'automation'],
    manager: 'lin',
  },
  gao: {
    name: '高远',
    mail: 'gao.yuan',
    roles: ['rep'],
    groups: ['sales', 'automation'],
    manager: 'lin',
    left: true,
  },
  su: {
    name: '苏晓萌',
    mail: 'su.xiaomeng',
    roles: ['rep'],
    groups: ['sales', 'laboratory'],
    manager: 'ellery',
  },
  fang: {
    name: '方锐',
    mail: 'fang.rui',
    roles: ['rep'],
    groups: ['sales', 'laboratory'],
    manager: 'ellery',
  },
  tran: {
    name: 'Emily Tran',
    mail: 'emily.tran',
    roles: ['rep'],
    groups: ['sales', 'laboratory'],
    manager: 'ellery',
  },
  zheng: { name: '郑启航', mail: 'zheng.qihang', roles: ['rep'], groups: ['presales'], manager: 'zhou' },
  nair: { name: 'Priya Nair', mail: 'priya.nair', roles: ['rep'], groups: ['presales'], manager: 'zhou' },
  luo: { name: '罗秀兰', mail: 'luo.xiulan', roles: ['approver'], groups: ['seal'] },
  meng: { name: '孟丽君', mail: 'meng.lijun', roles: ['approver'], groups: ['finance'] },
  shen: { name: '沈佳', mail: 'shen.jia', roles: ['operations'], groups: ['operations'] },
};
