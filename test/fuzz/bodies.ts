import fc from 'fast-check';
import { mayBeEntered } from '../../src/engine/computations/may-be-entered.js';
import type { ProcessDefinition } from '../../src/engine/model/process-definition.js';
import { ADMINISTRATOR_PASSWORD } from '../support/company.js';
import { changesOf, valuesOf } from './values-of-field.js';
import { remembered } from './values-of-schema.js';

type Bodies = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** One of some things, said by a definition. */
function oneOf<T>(things: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...things);
}

const reasons = oneOf(['客户年度预算冻结', 'the customer asked to wait', '方案需要重新提交']);

const soon = fc
  .integer({ min: 1, max: 20 })
  .map((days) => new Date(Date.now() + days * 86_400_000).toISOString());

/** Decisions on the content of that digest. */
export function decisionsFor(covered: unknown): fc.Arbitrary<object> {
  const verdict = oneOf(['approve', 'approve', 'reject', 'return']);
  return fc.record({ verdict, covered: fc.constant(covered), comment: reasons });
}

/**
 * Bodies whose members depend on one another, as a definition declares them; the schema alone would seldom hit. Everything
 * else is made from the schema.
 */
export function bodiesFor(definition: ProcessDefinition): Bodies {
  const entered = definition.fields.filter(mayBeEntered);
  const fields = entered.length === 0 ? fc.constant({}) : changesOf(entered);
  const stages = oneOf(definition.stages).map(({ id }) => id);
  const evidence = oneOf(definition.evidence).chain((kind) =>
    fc.record(
      {
        evidence: fc.constant(kind.id),
        values: valuesOf(kind.fields),
        provenance: oneOf([kind.provenance, kind.provenance, 'rep-asserted']),
        source: fc.constant('mail of the customer'),
        ...(kind.artifact === undefined ? {} : { artifactVersion: fc.integer({ min: 1, max: 3 }) }),
        occurredAt: fc.nat(40).map((days) => new Date(Date.now() - days * 86_400_000).toISOString()),
      },
      {
        requiredKeys: [
          'evidence',
          'values',
          'provenance',
          'source',
          ...(kind.artifact === undefined ? [] : (['artifactVersion'] as const)),
        ],
      },
    ),
  );
  const closing = oneOf(definition.outcomes).chain((outcome) =>
    fc.record({ outcome: fc.constant(outcome.id), answers: valuesOf(outcome.asks) }),
  );
  const taking =
    definition.transitions === undefined
      ? fc.record({ transition: fc.constant('none') })
      : oneOf(definition.transitions).chain((transition) =>
          fc.record({
            transition: fc.constant(transition.id),
            reason: reasons,
            answers: valuesOf(transition.asks),
          }),
        );
  const back = fc.record(
    {
      to: stages,
      reason: reasons,
      answers: oneOf([{ cause: 'again' }, { reason: '决策人换了，需重新提案' }, {}]),
    },
    { requiredKeys: ['reason'] },
  );
  const unknown = fc.oneof(
    oneOf(definition.evidence).map(({ id }) => ({ evidence: id })),
    oneOf(definition.fields).map(({ id }) => ({ fields: [id] })),
  );
  const question = fc.record({ what: unknown, owner: remembered('person'), due: soon, note: reasons });
  const gates = definition.stages.flatMap(({ id, exit }) => [
    `stages.${id}.exit.none`,
    ...exit.map(({ path }) => path),
  ]);
  const command = fc.oneof(
    fc.constant({ type: 'advance' }),
    fc.constant({ type: 'resume' }),
    fields.map((values) => ({ type: 'set-fields', fields: values })),
    evidence.map((piece) => ({ type: 'record-evidence', ...piece })),
    reasons.map((reason) => ({ type: 'hold', reason })),
    closing.map((body) => ({ type: 'close', ...body })),
    taking.map((body) => ({ type: 'take-transition', ...body })),
  );
  return {
    'Instances.create': fc.record({
      definition: fc.constant(definition.key),
      name: oneOf(['质检产线', 'Robot line', 'x']),
      fields: valuesOf(entered),
    }),
    'Instances.setFields': fields.map((values) => ({ fields: values })),
    'Evidence.record': evidence,
    'Evidence.retract': fc.record({ reason: reasons }),
    'Expectations.expect': question.map(({ what, owner, due, note }) => ({
      ...what,
      owner,
      dueOn: due.slice(0, 10),
      note,
    })),
    'Overrides.grant': fc.record({
      criteria: fc.uniqueArray(oneOf(gates), { minLength: 1, maxLength: 2 }),
      reason: reasons,
      until: soon,
    }),
    'Moves.moveBack': back,
    'Moves.jump': fc.record({ to: stages }),
    'Moves.takeTransition': taking,
    'Moves.hold': fc.record({ reason: reasons }),
    'Moves.close': closing,
    'Moves.reopen': fc.record({ reason: reasons }),
    'Bulk.run': fc.record({
      items: fc.array(fc.record({ instance: remembered('instance', 'id', definition.key), command }), {
        minLength: 1,
        maxLength: 5,
      }),
    }),
    'Session.open': fc.constant({
      organisation: 'main',
      email: 'administrator@main.example.com',
      password: ADMINISTRATOR_PASSWORD,
    }),
  };
}
