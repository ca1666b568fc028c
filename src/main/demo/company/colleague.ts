import type { Permission, PlatformRole } from '../../../engine/model/facts.js';

/** Short name of somebody who sells, as the stories use it. */
export type SellerKey =
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
  | 'nair';

/** Short name of somebody at headquarters. */
export type OfficeKey =
  | 'gu'
  | 'qin'
  | 'hale'
  | 'ye'
  | 'feng'
  | 'marsh'
  | 'meng'
  | 'tang'
  | 'jiang'
  | 'luo'
  | 'yao'
  | 'shen'
  | 'cole';

/** Short name of a colleague. */
export type ColleagueKey = SellerKey | OfficeKey;

/** Short name of a team. */
export type TeamKey =
  'management' | 'automation' | 'laboratory' | 'presales' | 'legal' | 'finance' | 'office';

/** Somebody who works at the demo company. */
export interface Colleague {
  readonly name: string;
  /** The part of the e-mail address before the @. */
  readonly mail: string;
  readonly roles: readonly PlatformRole[];
  readonly groups: readonly string[];
  readonly permissions?: readonly Permission[];
  readonly team: TeamKey;
  readonly manager?: ColleagueKey;
  /** Has left by now: the account is closed and the deals were handed over. */
  readonly left?: true;
}
