import { describe, expect, it } from '@jest/globals';
import { EVENT_SCHEMA_VERSION } from '../../engine/model/event.js';
import { sealedEvent } from './event-row.js';
import { upcast, upcasters } from './upcasters.js';

const renamed = { type: 'instance.renamed', stage: 'lead', seq: 2, body: { name: 'Quartz' } };

describe('an event of an older schema', () => {
  it('is read in the present one, step by step, while its text and hash stay', () => {
    const text = JSON.stringify({
      ...renamed,
      schemaVersion: EVENT_SCHEMA_VERSION - 2,
      body: { title: 'Quartz' },
      previousHash: 'aa',
    });
    const sealed = sealedEvent(
      { text, hash: 'bb' },
      {
        [EVENT_SCHEMA_VERSION - 2]: (event) => ({
          ...event,
          body: { label: (event['body'] as { title: string }).title },
        }),
        [EVENT_SCHEMA_VERSION - 1]: (event) => ({
          ...event,
          body: { name: (event['body'] as { label: string }).label },
        }),
      },
    );
    expect(sealed).toEqual({ event: { ...renamed, schemaVersion: EVENT_SCHEMA_VERSION }, text, hash: 'bb' });
  });

  it('is refused when nothing leads from its schema to the present one', () => {
    expect(() => upcast({ ...renamed, schemaVersion: EVENT_SCHEMA_VERSION - 1 }, {})).toThrow(
      /cannot be read/,
    );
    expect(() => upcast({ ...renamed, schemaVersion: EVENT_SCHEMA_VERSION + 1 }, upcasters)).toThrow(
      /cannot be read/,
    );
  });
});
