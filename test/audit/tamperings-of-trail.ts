import type { AuditScene } from './audit-scene.js';
import { BASIS, one, RESEALED, type Tampering } from './tampering.js';

const LIN = `where org = $1 and stream = 'lin'`;

/** What can be done to the audit trail and to checkpoints. */
export const tamperingsOfTrail: readonly Tampering[] = [
  {
    done: 'the text of an audit entry is changed',
    by: (at) =>
      at.tamper(`update audit_event set text = replace(text, '10.0.0.1', '10.0.0.2') ${LIN} and seq = 2`),
    found: ['text-changed: stream lin 2'],
  },
  {
    done: 'the text of an audit entry is changed, and its hash too',
    by: async (at) => {
      await at.tamper(
        `update audit_event set text = replace(text, '10.0.0.1', '10.0.0.2') ${LIN} and seq = 2`,
      );
      await at.tamper(`update audit_event set ${RESEALED} ${LIN} and seq = 2`);
    },
    found: ['replaced: stream lin 2'],
  },
  ...(
    [
      ['type', `'sign-in.failed'`],
      ['actor', 'null'],
      ['recorded_at', `recorded_at - interval '1 day'`],
    ] as const
  ).map(([column, value]) => ({
    done: `only the column ${column} of an audit entry is changed`,
    by: (at: AuditScene) => at.tamper(`update audit_event set ${column} = ${value} ${LIN} and seq = 1`),
    found: ['column-differs: stream lin 1'],
  })),
  {
    done: 'an audit entry in the middle is removed',
    by: (at) => at.tamper(`delete from audit_event ${LIN} and seq = 3`),
    found: ['rows-missing: stream lin 3', 'row-removed: stream lin 3'],
  },
  {
    done: 'the last audit entry is removed and the row of the stream set back',
    by: async (at) => {
      await at.tamper(`delete from audit_event ${LIN} and seq = 4`);
      await at.tamper(
        `update audit_stream set seq = 3, head_hash = (select hash from audit_event ${LIN} and seq = 3) ${LIN}`,
      );
    },
    found: ['tail-cut: stream lin 4'],
  },
  {
    done: 'an audit entry is moved to another stream',
    by: (at) => at.tamper(`update audit_event set stream = 'wang', seq = 2 ${LIN} and seq = 4`),
    found: [
      'head-differs: stream lin 3',
      'out-of-place: stream wang 2',
      'head-differs: stream wang 2',
      'tail-cut: stream lin 4',
    ],
  },
  {
    done: 'two audit entries are swapped',
    by: async (at) => {
      for (const [from, to] of [
        [1, 99],
        [2, 1],
        [99, 2],
      ])
        await at.tamper(`update audit_event set seq = ${to} ${LIN} and seq = ${from}`);
    },
    found: ['out-of-place: stream lin 1', 'out-of-place: stream lin 2'],
  },
  {
    done: 'a whole stream is rewritten so that all of it fits',
    by: (at) => at.rewrite('stream', 'lin', 1, (hashed) => ({ ...hashed, body: {} })),
    found: ['rewritten: stream lin 3'],
  },
  {
    done: 'a stream is removed with all its rows',
    by: async (at) => {
      await at.tamper(`delete from audit_event ${LIN}`);
      await at.tamper(`delete from audit_stream ${LIN}`);
    },
    found: ['chain-removed: stream lin 3'],
  },
  {
    done: 'a checkpoint is changed',
    by: (at) =>
      at.tamper(
        `update checkpoint set text = replace(text, '"seq":1', '"seq":7') where org = $1 and seq = 1`,
      ),
    found: ['text-changed: checkpoint 1'],
  },
  {
    done: 'a checkpoint is changed, and its hash too',
    by: async (at) => {
      const emptied = `jsonb_set(text::jsonb, '{heads,instances}', '[]')::text`;
      await at.tamper(`update checkpoint set text = ${emptied} where org = $1 and seq = 1`);
      await at.tamper(`update checkpoint set ${RESEALED} where org = $1 and seq = 1`);
    },
    found: ['replaced: checkpoint 1'],
    exported: ['replaced: checkpoint 1', 'checkpoint-other: checkpoint 1'],
  },
  {
    done: 'the time of a checkpoint is changed',
    by: (at) =>
      at.tamper(`update checkpoint set made_at = made_at - interval '1 day' where org = $1 and seq = 1`),
    found: ['column-differs: checkpoint 1'],
  },
  {
    done: 'a checkpoint is removed',
    by: (at) => at.tamper('delete from checkpoint where org = $1 and seq = 1'),
    found: ['rows-missing: checkpoint 1'],
    exported: ['rows-missing: checkpoint 1', 'rows-missing: checkpoint 1'],
  },
  {
    done: 'the last checkpoint is removed',
    by: (at) => at.tamper('delete from checkpoint where org = $1 and seq = 2'),
    found: [],
    exported: ['rows-missing: checkpoint 2'],
  },
  {
    done: 'the end of a record is cut off, and every checkpoint removed',
    by: async (at) => {
      await at.tamper(`delete from event ${BASIS} and seq = 4`, one(at));
      await at.tamper(
        `update instance i set seq = 3, stage = e.stage, head_hash = e.hash from event e
         where i.org = $1 and i.id = $2 and e.org = i.org and e.instance = i.id and e.seq = 3`,
        one(at),
      );
      await at.tamper('delete from checkpoint where org = $1');
    },
    found: [],
    exported: ['rows-missing: checkpoint 1', 'rows-missing: checkpoint 2', 'tail-cut: record 1 4'],
  },
  {
    done: 'a record is rewritten, and every checkpoint removed',
    by: async (at) => {
      await at.rewrite('instance', one(at), 2, (hashed) => ({
        ...hashed,
        actor: hashed['actor'],
        commandId: hashed['commandId'],
        onBehalfOf: 'boss',
      }));
      await at.tamper('delete from checkpoint where org = $1');
    },
    found: [],
    exported: ['rows-missing: checkpoint 1', 'rewritten: record 1 3', 'rows-missing: checkpoint 2'],
  },
  {
    done: 'a record is removed, and every checkpoint too',
    by: async (at) => {
      await at.tamper(`delete from event ${BASIS}`, one(at));
      await at.tamper('delete from instance where org = $1 and id = $2', one(at));
      await at.tamper('delete from checkpoint where org = $1');
    },
    found: [],
    exported: ['rows-missing: checkpoint 1', 'chain-removed: record 1 3', 'rows-missing: checkpoint 2'],
  },
];
