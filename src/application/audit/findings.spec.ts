import { describe, expect, it } from '@jest/globals';
import { Findings } from './findings.js';
import { findingWords } from './finding-words.js';

describe('Findings', () => {
  it('keeps so many and says that there were more', () => {
    const findings = new Findings(2);
    for (const seq of [1, 2]) findings.add('text-changed', { log: 'checkpoint', seq }, {});
    expect(findings.cut).toBe(false);
    findings.add('text-changed', { log: 'checkpoint', seq: 3 }, {});
    expect([findings.list.length, findings.cut]).toEqual([2, true]);
  });

  it('names the record by its reference, the event, and what is wrong with it', () => {
    const findings = new Findings();
    const subject = { log: 'instance', chain: '0190', reference: 'OPP-2026-0042', seq: 7 } as const;
    findings.add('column-differs', subject, { column: 'actor', stored: 'lin', hashed: 'wang' });
    expect(findings.list.map(findingWords)).toEqual([
      {
        en: 'record OPP-2026-0042 (0190), event 7: the column actor was changed: it says "lin", the hashed text "wang"',
        zh: '记录 OPP-2026-0042（0190），事件 7：列 actor 被改动：列值为“lin”，哈希正文为“wang”',
      },
    ]);
  });
});
