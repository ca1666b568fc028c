import { describe, expect, it } from '@jest/globals';
import { Housekeeping } from './housekeeping.js';

const organisations = ['acme', 'globex'].map((slug) => ({ id: `${slug}-id`, slug, name: slug, zone: 'UTC' }));
const directory = { organisations: () => Promise.resolve(organisations) };

describe('Housekeeping', () => {
  it('tidies every organisation up, even when one part of one fails', async () => {
    const done: string[] = [];
    const notes: string[] = [];
    const failing = (org: string): Promise<number> => {
      if (org === 'acme-id') return Promise.reject(new Error('disk gone'));
      done.push(`orphans of ${org}`);
      return Promise.resolve(2);
    };
    const job = new Housekeeping(
      directory,
      {
        forgetAnswers: (org, days) => Promise.resolve(done.push(`answers of ${org} after ${days} days`)),
        forgetSessions: (org) => Promise.resolve(done.push(`sessions of ${org}`)),
        forgetSignInFailures: (org) => Promise.resolve(done.push(`failures of ${org}`)),
      },
      { sweepOrphans: failing },
      {
        info: (facts) => notes.push(String(facts['organisation'])),
        error: (facts) => notes.push(`${String(facts['part'])} failed`),
      },
    );
    expect(await job.run()).toBe(false);
    expect(done).toEqual([
      'answers of acme-id after 7 days',
      'sessions of acme-id',
      'failures of acme-id',
      'answers of globex-id after 7 days',
      'sessions of globex-id',
      'failures of globex-id',
      'orphans of globex-id',
    ]);
    expect(notes).toEqual(['orphans failed', 'acme', 'globex']);
  });
});
