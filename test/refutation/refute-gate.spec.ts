import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { refuteGate } from '../../src/definitions/verification/static/refute-gate.js';
import { condition, criterion } from '../../src/definitions/verification/static/testing/sample-process.js';
import type { Witness } from '../../src/definitions/verification/static/witness/build-witness.js';
import { confirms } from '../../src/definitions/verification/static/witness/confirm.js';
import { evaluateCriterion } from '../../src/engine/criteria/evaluate-criterion.js';
import { STATE } from '../../src/engine/fixture/evaluate.js';
import { facts } from '../../src/engine/fixture/pump-sale.js';
import type { Criterion } from '../../src/engine/model/criterion.js';
import { situationOf, type Situation } from '../../src/engine/situation.js';
import { gates, map, written } from './random-gates.js';
import { records } from './random-records.js';
import { runs } from '../support/runs.js';
import { process } from './sample.js';

/** What a record computes stays the same whichever gate it is tried on. */
const situations = new WeakMap<Witness, Situation>();

function passes(gate: readonly Criterion[], record: Witness): boolean {
  const situation = situations.get(record) ?? situationOf(process, record.state, record.facts);
  situations.set(record, situation);
  return gate.every((one) => ['met', 'not-applicable'].includes(evaluateCriterion(one, situation).verdict));
}

const RUNS = { ...runs(30), maxSkipsPerRun: 1000 };

/** Records of every sort; each gate is tried on all of them. */
const pool = fc.sample(records, 500);

describe('refuteGate', () => {
  it('never calls a gate impossible that some record passes', () => {
    fc.assert(
      fc.property(gates, (gate) => {
        fc.pre(refuteGate(process, gate).verdict === 'impossible');
        expect(pool.find((record) => passes(gate, record))).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('never says that what some record passes without cannot be passed without it', () => {
    fc.assert(
      fc.property(gates, written, (gate, without) => {
        const denied = criterion(without, 'denied');
        fc.pre(refuteGate(process, gate, { denied }).verdict === 'impossible');
        expect(pool.find((record) => passes(gate, record) && !passes([denied], record))).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('never says that a gate cannot be passed under a condition under which some record passes it', () => {
    fc.assert(
      fc.property(gates, map, (gate, given) => {
        const claim = { criteria: gate, conditions: [condition(given)] };
        fc.pre(
          refuteGate(process, gate, { conditions: claim.conditions, at: 'first' }).verdict === 'impossible',
        );
        expect(pool.find((record) => confirms(process, record, claim))).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('calls a gate possible only with a record that passes it', () => {
    fc.assert(
      fc.property(gates, (gate) => {
        const refutation = refuteGate(process, gate);
        fc.pre(refutation.verdict === 'possible');
        expect(
          passes(
            gate,
            refutation.verdict === 'possible' ? refutation.witness : { state: STATE, facts: facts() },
          ),
        ).toBe(true);
      }),
      RUNS,
    );
  });

  it('names no criterion without which the rest would contradict as well', () => {
    fc.assert(
      fc.property(gates, (gate) => {
        const refutation = refuteGate(process, gate);
        fc.pre(refutation.verdict === 'impossible');
        const because = refutation.verdict === 'impossible' ? refutation.because : [];
        expect(refuteGate(process, because).verdict).toBe('impossible');
        for (const one of because) {
          const rest = because.filter((other) => other !== one);
          expect(refuteGate(process, rest).verdict).not.toBe('impossible');
        }
      }),
      RUNS,
    );
  });
});
