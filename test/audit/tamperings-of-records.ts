import type { AuditScene } from './audit-scene.js';
import { BASIS, one, RESEALED, type Tampering } from './tampering.js';

/** What can be done to the log of a record and to its row. */
export const tamperingsOfRecords: readonly Tampering[] = [
  {
    done: 'the text of an event is changed',
    by: (at) =>
      at.tamper(`update event set text = replace(text, 'offer', 'order') ${BASIS} and seq = 2`, one(at)),
    found: ['text-changed: record 1 2'],
  },
  {
    done: 'the text of an event is changed, and its hash too',
    by: async (at) => {
      await at.tamper(
        `update event set text = replace(text, 'advance', 'jumped') ${BASIS} and seq = 2`,
        one(at),
      );
      await at.tamper(`update event set ${RESEALED} ${BASIS} and seq = 2`, one(at));
    },
    found: ['replaced: record 1 2'],
  },
  {
    done: 'the last event is changed with its hash',
    by: async (at) => {
      await at.tamper(
        `update event set text = replace(text, 'advance', 'jumped') ${BASIS} and seq = 4`,
        one(at),
      );
      await at.tamper(`update event set ${RESEALED} ${BASIS} and seq = 4`, one(at));
    },
    found: ['head-hash-differs: record 1 4', 'rewritten: record 1 4'],
  },
  {
    done: 'an event is replaced by what is no JSON',
    by: async (at) => {
      await at.tamper(`update event set text = 'gone' ${BASIS} and seq = 3`, one(at));
      await at.tamper(`update event set ${RESEALED} ${BASIS} and seq = 3`, one(at));
    },
    found: ['text-unreadable: record 1 3', 'rewritten: record 1 3'],
  },
  ...(
    [
      ['type', `'instance.closed'`],
      ['actor', `'somebody'`],
      ['stage', `'won'`],
      ['recorded_at', `recorded_at + interval '1 microsecond'`],
      ['schema_version', '2'],
      ['command_id', `'another'`],
    ] as const
  ).map(([column, value]) => ({
    done: `only the column ${column} is changed`,
    by: (at: AuditScene) => at.tamper(`update event set ${column} = ${value} ${BASIS} and seq = 2`, one(at)),
    found: ['column-differs: record 1 2'],
  })),
  {
    done: 'an event in the middle is removed',
    by: (at) => at.tamper(`delete from event ${BASIS} and seq = 2`, one(at)),
    found: ['rows-missing: record 1 2'],
  },
  {
    done: 'an event in the middle is removed and those after it take its place',
    by: async (at) => {
      await at.tamper(`delete from event ${BASIS} and seq = 2`, one(at));
      for (const seq of [3, 4])
        await at.tamper(`update event set seq = seq - 1 ${BASIS} and seq = ${seq}`, one(at));
      await at.tamper('update instance set seq = 3 where org = $1 and id = $2', one(at));
    },
    found: ['out-of-place: record 1 2', 'out-of-place: record 1 3', 'rewritten: record 1 3'],
  },
  {
    done: 'the first event is removed',
    by: (at) => at.tamper(`delete from event ${BASIS} and seq = 1`, one(at)),
    found: ['rows-missing: record 1 1'],
  },
  {
    done: 'the last event is removed',
    by: (at) => at.tamper(`delete from event ${BASIS} and seq = 4`, one(at)),
    found: ['head-differs: record 1 3', 'tail-cut: record 1 4'],
  },
  {
    done: 'the last event is removed and the row of the record set back',
    by: async (at) => {
      await at.tamper(`delete from event ${BASIS} and seq = 4`, one(at));
      await at.tamper(
        `update instance i set seq = 3, stage = e.stage, head_hash = e.hash from event e
         where i.org = $1 and i.id = $2 and e.org = i.org and e.instance = i.id and e.seq = 3`,
        one(at),
      );
    },
    found: ['tail-cut: record 1 4'],
  },
  {
    done: 'an event is added at the end',
    by: (at) =>
      at.tamper(
        `insert into event select org, instance, 5, type, schema_version, stage, recorded_at, actor, command_id,
           replace(text, '"seq":4', '"seq":5'), sha256(convert_to(replace(text, '"seq":4', '"seq":5'), 'UTF8'))
         from event ${BASIS} and seq = 4`,
        one(at),
      ),
    found: ['replaced: record 1 4', 'head-differs: record 1 5'],
  },
  {
    done: 'an event is inserted in the middle',
    by: async (at) => {
      for (const seq of [4, 3, 2])
        await at.tamper(`update event set seq = seq + 1 ${BASIS} and seq = ${seq}`, one(at));
      await at.tamper(
        `insert into event select org, instance, 2, type, schema_version, stage, recorded_at, actor, command_id, text, hash
         from event ${BASIS} and seq = 1`,
        one(at),
      );
      await at.tamper('update instance set seq = 5 where org = $1 and id = $2', one(at));
    },
    found: [2, 3, 4, 5].map((seq) => `out-of-place: record 1 ${seq}`).concat('rewritten: record 1 3'),
  },
  {
    done: 'two events are swapped',
    by: async (at) => {
      for (const [from, to] of [
        [2, 99],
        [3, 2],
        [99, 3],
      ])
        await at.tamper(`update event set seq = ${to} ${BASIS} and seq = ${from}`, one(at));
    },
    found: ['out-of-place: record 1 2', 'out-of-place: record 1 3', 'rewritten: record 1 3'],
  },
  {
    done: 'an event of one record is put in place of one of another',
    by: (at) =>
      at.tamper(
        `update event t set text = s.text, hash = s.hash, actor = s.actor from event s
         where t.org = $1 and t.instance = $2 and t.seq = 2 and s.org = $1 and s.instance = $3 and s.seq = 2`,
        ...at.records.slice(0, 2),
      ),
    found: ['out-of-place: record 1 2'],
  },
  {
    done: 'the whole chain of a record is rewritten so that all of it fits',
    by: (at) =>
      at.rewrite('instance', one(at), 1, (hashed) => ({
        ...hashed,
        body: { ...(hashed['body'] as object), name: 'Another' },
      })),
    found: ['rewritten: record 1 3'],
  },
  {
    done: 'a record is taken over from another organisation, hashes and all',
    by: (at) => at.rewrite('instance', one(at), 1, (hashed) => ({ ...hashed, org: 'another' })),
    found: ['out-of-place: record 1 1', 'rewritten: record 1 3'],
  },
  {
    done: 'the row of a record is put into another stage',
    by: (at) => at.tamper(`update instance set stage = 'won' where org = $1 and id = $2`, one(at)),
    found: ['stage-differs: record 1'],
  },
  {
    done: 'the row of a record says another hash',
    by: (at) => at.tamper(`update instance set head_hash = '\\x00' where org = $1 and id = $2`, one(at)),
    found: ['head-hash-differs: record 1 4'],
  },
  {
    done: 'the row of a record is removed',
    by: (at) => at.tamper('delete from instance where org = $1 and id = $2', one(at)),
    found: ['head-missing: record 1'],
  },
  {
    done: 'the events of a record are removed',
    by: (at) => at.tamper(`delete from event ${BASIS}`, one(at)),
    found: ['chain-empty: record 1', 'chain-removed: record 1 3'],
  },
  {
    done: 'a record is removed with all its rows',
    by: async (at) => {
      await at.tamper(`delete from event ${BASIS}`, one(at));
      await at.tamper('delete from instance where org = $1 and id = $2', one(at));
      await at.tamper(`delete from checkpointed_instance ${BASIS}`, one(at));
    },
    found: ['chain-removed: record 1 3'],
  },
];
