import { describe, expect, it } from '@jest/globals';
import { chain, failure } from './fixture/short-process.js';

describe('what others bring', () => {
  const close = (given: string, ...steps: string[]) =>
    failure(given, `[${[...steps, '{ close: gone }'].join(', ')}]`, '{ outcome: gone }');
  const delivered = 'linked: { delivery: [{ stage: done, outcome: closed, fields: { worth: CNY 10 } }] }';

  it('is taken as granted, from the beginning or from a step on', () => {
    expect(close(`{ approved: [review], ${delivered} }`)).toBeUndefined();
    expect(close('{}', '{ approved: review }', `{ ${delivered} }`)).toBeUndefined();
    expect(failure('{}', '[{ close: gone }]', '{ refused: [reviewed, done] }')).toBeUndefined();
  });

  it('changes when the same record is told again', () => {
    const open = 'linked: { delivery: { id: D1, stage: building, fields: { worth: CNY 10 } } }';
    const closed = 'linked: { delivery: { id: D1, outcome: closed, fields: { worth: CNY 10 } } }';
    const wait = '{ close: gone, refused: [done] }';
    expect(close('{ approved: [review] }', `{ ${open} }`, wait, `{ ${closed} }`)).toBeUndefined();
    const other = closed.replace('D1', 'D2');
    expect(close('{ approved: [review] }', `{ ${open} }`, `{ ${other} }`)).toMatch(/refused/);
  });

  it('lapses for approvals when the record moves back and the process says so', () => {
    const steps = '[{ back: first }, { explain: gone }]';
    expect(
      failure(`{ stage: last, approved: [review], ${delivered} }`, steps, '{ refused: [reviewed] }'),
    ).toBeUndefined();
  });

  it('is there to be named', () => {
    expect(close('{ approved: [reveiw] }')).toMatch(/no approval reveiw. Did you mean review/);
    expect(close('{}', '{ linked: { delivry: { outcome: closed } } }')).toMatch(/no link delivry/);
  });
});

describe('creating', () => {
  it('is refused or goes through like anything else', () => {
    expect(failure('{}', '[{ as: rep, do: create }]', '{ stage: first, owner: rep }')).toBeUndefined();
    const bad = '[{ create: { amount: 5 }, invalid: [/fields/amount] }, { create: { amount: CNY 5 } }]';
    expect(failure('{}', bad, '{ fields: { amount: CNY 5 } }')).toBeUndefined();
  });

  it('takes the given fields, and nothing else is there yet', () => {
    expect(failure(`{ ${chain} }`, '[{ do: create }]', '{ fields: { amount: CNY 5 } }')).toBeUndefined();
    expect(failure('{ stage: last }', '[{ do: create }]', '{ stage: last }')).toMatch(/give fields only/);
    expect(failure('{}', '[{ do: create }, { do: create }]', '{ stage: first }')).toMatch(/already/);
    expect(
      failure('{}', '[{ create: { amount: 5 }, accepted: false }, { do: advance }]', '{ stage: first }'),
    ).toMatch(/Nothing was created yet/);
  });
});

describe('fields that are expected', () => {
  it('are compared as values, whatever way they are written', () => {
    expect(
      failure('{ fields: { amount: CNY 5.00 } }', '[]', '{ fields: { amount: CNY 5 } }'),
    ).toBeUndefined();
    expect(failure('{ fields: { amount: CNY 5 } }', '[]', '{ fields: { amount: CNY 6 } }')).toMatch(
      /amount should be .*6.* and is .*5/,
    );
    expect(failure('{}', '[]', '{ fields: { amount: null } }')).toBeUndefined();
    expect(failure('{ fields: { amount: CNY 5 } }', '[]', '{ fields: { amount: null } }')).toMatch(
      /should be —/,
    );
    expect(failure('{}', '[]', '{ fields: { amuont: CNY 5 } }')).toBeDefined();
  });
});

describe('people', () => {
  it('may hold several roles, rights in the organisation among them', () => {
    const given = (roles: string) => `{ stage: last, people: { Chen: ${roles} } }`;
    const pay = '[{ as: Chen, record: { evidence: payment, provenance: system-observed } }, { close: won }]';
    expect(failure(given('[bank, integration]'), pay, '{ outcome: won }')).toBeUndefined();
    expect(failure(given('bank'), pay, '{ outcome: won }')).toMatch(/refused/);
    expect(failure(given('[bank, integratoin]'), pay, '{ outcome: won }')).toMatch(/integratoin/);
  });
});
