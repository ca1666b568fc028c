import { expect, it } from '@jest/globals';
import { JournalSubscriber } from './journal-subscriber.js';

it('notes a message with everything it says', async () => {
  const lines: [object, string][] = [];
  const message = { id: '1', org: 'o', instance: 'i', seq: 3, topic: 'stage.entered', attempts: 1 };
  await new JournalSubscriber({
    info: (facts, text) => lines.push([facts, text]),
    error: () => undefined,
  }).handle(message);
  expect(lines).toEqual([[message, 'stage.entered']]);
});
