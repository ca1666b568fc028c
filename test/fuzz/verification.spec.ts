import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { CompiledProcess } from '../../src/engine/compile-process.js';
import { compileProcess } from '../../src/engine/compile-process.js';
import { loadDefinition } from '../../src/definitions/load-definition.js';
import { definitionText } from '../../src/definitions/testing/definition-text.js';
import { createRecord } from '../../src/definitions/verification/explore/create-record.js';
import { Exploration } from '../../src/definitions/verification/explore/exploration.js';
import { makeMove } from '../../src/definitions/verification/explore/make-move.js';
import type { Edge } from '../../src/definitions/verification/moves/edge.js';
import { edgesOf } from '../../src/definitions/verification/moves/edges-of.js';
import { CandidateValues } from '../../src/definitions/verification/planner/candidate-values.js';
import { Planner, workshopFor } from '../../src/definitions/verification/planner/planner.js';
import { attach, record } from '../../src/definitions/verification/planner/record.js';
import { PossibleEdges } from '../../src/definitions/verification/proof/possible-edges.js';
import { holdsIn, replay } from '../../src/definitions/verification/story/replay.js';
import type { RecordScene } from '../../src/definitions/verification/story/scene.js';
import { randomDefinition } from './random-definition.js';
import { refuterFor } from '../../src/definitions/verification/testing/verified.js';
import { verify } from '../../src/definitions/verification/verify.js';

const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 7), endOnFailure: true };

/** What a careless or malicious user does next. */
const play = fc.array(
  fc.tuple(fc.constantFrom('move', 'move', 'set', 'file', 'e', 'h', 'wait'), fc.nat(1000), fc.nat(1000)),
  { minLength: 1, maxLength: 10 },
);

function compiled(body: string): CompiledProcess | undefined {
  const { definition } = loadDefinition({ path: 'sample.yaml', text: definitionText(body) });
  return definition && compileProcess(definition, '0'.repeat(64));
}

class Game {
  readonly edges: readonly Edge[];
  readonly planner: Planner;
  /** Whether what is guaranteed has held so far. */
  held = false;

  constructor(private readonly process: CompiledProcess) {
    this.edges = edgesOf(process.definition);
    this.planner = this.fresh();
  }

  /** A planner that has not spent anything yet. */
  private fresh(): Planner {
    return new Planner(workshopFor(this.process, new CandidateValues(this.process)));
  }

  begin(pins: Readonly<Record<string, string>>): RecordScene | undefined {
    const { process } = this;
    const planner = new Planner(workshopFor(process, this.planner.candidates), { pins });
    const created = this.edges
      .filter(({ kind }) => kind === 'create')
      .map((edge) => createRecord(planner, edge) ?? createRecord(this.planner, edge));
    return created.find((scene) => scene !== undefined);
  }

  next(scene: RecordScene, what: string, which: number, value: number): RecordScene | undefined {
    const { planner, process } = this;
    const { fields, evidence } = process.definition;
    const pick = <T>(among: readonly T[], by: number) => among[by % Math.max(1, among.length)];
    const kind = evidence.find(({ id }) => id === what);
    if (kind !== undefined) {
      const values = what === 'e' ? { r: pick(['p', 'q'], value) ?? 'p' } : {};
      return record(planner, scene, kind, { values }, 2);
    }
    if (what === 'file') return attach(planner, scene, 'doc', 2);
    if (what === 'wait') return planner.perform(scene, { kind: 'wait', duration: 'P40D' });
    if (what === 'set') {
      const field = pick(fields, which);
      const values = field && planner.candidates.of(field, planner.situation(scene, 'owner').scope);
      const chosen = values && pick([...values, ...(field.required ? [] : [null])], value);
      return field && chosen !== undefined ? planner.setFields(scene, { [field.id]: chosen }, 0) : undefined;
    }
    const edge = pick(
      this.edges.filter(({ from }) => from === scene.state.stage),
      which,
    );
    return edge && makeMove(planner, scene, edge)?.after;
  }

  note(scene: RecordScene): void {
    for (const { onlyAfter } of this.process.definition.guarantees ?? [])
      this.held ||= holdsIn(this.process, scene, onlyAfter);
  }

  /** Whether the record can be brought to an outcome from where it stands. */
  canEnd(start: RecordScene): boolean {
    const queue = [start];
    const seen = new Set<string>();
    for (let scene = queue.shift(); scene !== undefined && seen.size < 30; scene = queue.shift()) {
      for (const edge of this.edges.filter(({ from }) => from === scene?.state.stage)) {
        const after = makeMove(this.fresh(), scene, edge)?.after;
        if (after === undefined) continue;
        if (after.state.closed !== undefined) return true;
        const like = `${edge.to} ${JSON.stringify(after.state.fields)}`;
        if (!seen.has(like)) queue.push(after);
        seen.add(like);
      }
    }
    return false;
  }
}

describe('what the verification says of any definition', () => {
  it('is shown by stories that the engine reproduces', () => {
    fc.assert(
      fc.property(randomDefinition, (body) => {
        const process = compiled(body);
        fc.pre(process !== undefined);
        for (const { verdict, message, counterexample } of verify(process.definition).findings) {
          expect(message.en).not.toContain('could not be verified to the end');
          if (verdict === 'unknown') continue;
          expect([message.en, counterexample && replay(process, counterexample)]).toEqual([
            message.en,
            { reproduced: true },
          ]);
        }
      }),
      RUNS,
    );
  });

  it('calls nothing impossible that a record can do', () => {
    fc.assert(
      fc.property(randomDefinition, (body) => {
        const process = compiled(body);
        fc.pre(process !== undefined);
        const edges = edgesOf(process.definition);
        const possible = new PossibleEdges(process, refuterFor(process), edges);
        const workshop = workshopFor(process, new CandidateValues(process));
        const exploration = new Exploration(workshop, edges, { isImpossible: () => false });
        exploration.run();
        const wrong = [...exploration.gone.values()].filter(
          ({ edge }) => possible.impossibility(edge) !== undefined,
        );
        expect(wrong.map(({ edge }) => edge.id)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is ok only where no record gets stuck, and none is won without what is guaranteed', () => {
    fc.assert(
      fc.property(randomDefinition, play, fc.constantFrom('x', 'y', 'z'), fc.nat(10), (body, steps, k, n) => {
        const process = compiled(body);
        fc.pre(process !== undefined && verify(process.definition).verdict === 'ok');
        const game = new Game(process);
        let scene = game.begin({ k, n: String(n) });
        for (const [what, which, value] of steps) {
          if (scene === undefined || scene.state.closed !== undefined) break;
          game.note(scene);
          scene = game.next(scene, what, which, value) ?? scene;
        }
        fc.pre(scene !== undefined);
        game.note(scene);
        if (scene.state.closed === undefined) expect(game.canEnd(scene)).toBe(true);
        const unkept =
          process.definition.guarantees?.some(({ onlyAfter }) => onlyAfter.if === undefined) === true;
        if (unkept && scene.state.closed?.outcome === 'won') expect(game.held).toBe(true);
      }),
      { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 3), maxSkipsPerRun: 1000 },
    );
  });
});
