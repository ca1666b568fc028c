import type { HttpAnswer } from '../support/http-client.js';

/** What the product answers somebody who asks for something that is sound in itself. */
export type Outcome = 'yes' | 'refused' | 'blocked' | 'forbidden' | 'hidden' | 'unknown' | 'unauthenticated';

/** Done, or shown. */
export const yes = 'yes';
/** Understood, and refused for who he is: the process names somebody else, or keeps him apart. */
export const refused = 'refused';
/** His to do, and held up by the process: a gate is shut for everybody. */
export const blocked = 'blocked';
/** Not his to do, and said so. */
export const forbidden = 'forbidden';
/** Not there, as far as he can tell. */
export const hidden = 'hidden';
/** What the request names is not there, as far as he can tell. */
export const unknown = 'unknown';
/** Nobody is signed in. */
export const unauthenticated = 'unauthenticated';
/** Does not occur: the person cannot stand in that relation. */
export const never = undefined;

/** The blockers that are about who asks. */
const ABOUT_WHO_ASKS: readonly string[] = [
  'role.missing',
  'consent.missing',
  'consent.own-record',
  'jump.consent-missing',
  'approval.not-asked-of-you',
  'approval.separated',
  'approval.not-taking-part',
  'approval.not-yours-to-recall',
  'override.not-permitted',
  'override.own-record',
  'evidence.own',
  'evidence.not-yours',
  'evidence.review-not-yours',
  'doubt.not-yours',
];

/** Codes that say of somebody or something a request names that it is not there. */
const NAMES_NOBODY: readonly string[] = ['value.unknown-reference', 'substitution.person-unknown'];

interface Told {
  readonly status: number;
  readonly code?: string;
  readonly blockers?: readonly { readonly code: string }[];
  readonly problems?: readonly { readonly code: string }[];
}

/** What a status and a problem come to; what no cell foresees is told as it is. */
export function outcomeOf({ status, code = '', blockers = [], problems = [] }: Told): string {
  if (status >= 200 && status < 400) return yes;
  if (status === 401) return unauthenticated;
  if (status === 403 && code !== 'access.scope-missing') return forbidden;
  if (code === 'user.own-permission') return refused;
  if (status === 404) return hidden;
  if (status === 422 && NAMES_NOBODY.includes(problems[0]?.code ?? code)) return unknown;
  const codes = blockers.map((blocker) => blocker.code);
  if (code !== 'command.refused' || codes.length === 0) return [status, code, ...codes].join(' ');
  const about = codes.filter((each) => ABOUT_WHO_ASKS.includes(each)).length;
  if (about === 0) return blocked;
  return about === codes.length ? refused : [status, code, ...codes].join(' ');
}

/** What an answer tells; of a bulk, what its only item does. */
export function told(answer: HttpAnswer): Told {
  const { status } = answer;
  if (answer.headers['content-type']?.includes('json') !== true) return { status };
  const body = answer.as<
    Omit<Told, 'status'> & { results?: { status: number; problem?: Omit<Told, 'status'> }[] }
  >();
  const [item] = body.results ?? [];
  return item === undefined ? { ...body, status } : { ...item.problem, status: item.status };
}
