import { stageEntry } from '../../engine/commands/stage-entry.js';
import { expiryOf } from '../../engine/evidence-expiry.js';
import type { RawValues } from '../../engine/model/command.js';
import type { NewEvent } from '../../engine/model/event.js';
import type { Field } from '../../engine/model/field.js';
import type { EvidencePiece } from '../../engine/model/instance-state.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { Values } from '../../engine/model/value.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import type { SourceNode, Span } from '../parse/source-node.js';
import { checkedGiven } from './checked-given.js';
import { rawOf, type Naming } from './raw-values.js';
import { recordCommand } from './record-command.js';
import { ScenarioFailure, type Given, type Word } from './scenario.js';
import { supplyApproval, supplyLinked } from './supplies.js';
import type { World } from './world.js';

/**
 * Puts the record where the scenario begins, by a history that is made up but valid: created in the first stage, moved from
 * stage to stage by `stage.changed` events up to the one named, then documents, approvals, linked records, evidence and tasks
 * one after the other in that stage. No gate is asked, for a scenario says how things stand and not how they came to; the values are checked as ever.
 */
export class GivenHistory {
  constructor(
    private readonly world: World,
    private readonly given: Given,
    private readonly naming: Naming,
    /** Every definition there is, to read linked records by. */
    private readonly definitions: readonly ProcessDefinition[],
  ) {}

  write(owner: string): void {
    const { given, world } = this;
    this.create(owner);
    this.moveTo(given.stage);
    for (const artifact of given.artifacts) this.attach(artifact, owner);
    this.supply();
    for (const node of given.evidence) this.record(node, owner);
    for (const task of given.tasks) this.complete(task, owner);
    world.tick();
  }

  /** What others bring comes after the documents and before the evidence, which may have to be newer than an approval. */
  private supply(): void {
    const { given, world, naming, definitions } = this;
    const supplied = (argument: SourceNode) => ({
      argument,
      world,
      naming,
      definitions,
      left: new Set<string>(),
    });
    if (given.approved.length > 0) world.tick();
    for (const { text, start, end } of given.approved)
      supplyApproval(text, supplied({ kind: 'scalar', value: text, text, quoted: false, start, end }));
    for (const entry of given.linked) supplyLinked(entry, supplied(entry.value));
  }

  private create(owner: string): void {
    const { definition, digest } = this.world.process;
    const first = definition.stages[0];
    if (first === undefined) throw this.unknown(this.given.process, 'stage', []);
    const body = {
      definition: { key: definition.key, version: definition.version, digest },
      reference: 'TEST-1',
      name: 'scenario',
      owner,
      fields: this.values(definition.fields, this.given.fields),
      figures: definition.figures,
      entered: this.entry(first.id),
      basis: { criteria: [] },
    };
    this.world.append([{ type: 'instance.created', stage: first.id, body }], owner);
  }

  private moveTo(stage: Word | undefined): void {
    const { stages } = this.world.process.definition;
    const target = stage === undefined ? 0 : stages.findIndex(({ id }) => id === stage.text);
    if (target === -1 && stage !== undefined)
      throw this.unknown(
        stage,
        'stage',
        stages.map(({ id }) => id),
      );
    for (const { id } of stages.slice(1, target + 1)) {
      this.world.tick();
      const { stage: from, stageEnteredAt: fromEnteredAt, owner } = this.world.state;
      const body = {
        move: 'advance' as const,
        from,
        fromEnteredAt,
        entered: this.entry(id),
        basis: { criteria: [] },
      };
      this.world.append([{ type: 'stage.changed', stage: id, body }], owner);
    }
  }

  private attach(artifact: Word, by: string): void {
    const { artifacts } = this.world.process;
    const kind = artifacts.get(artifact.text);
    if (kind === undefined) throw this.unknown(artifact, 'artifact', artifacts.keys());
    const version = (this.world.state.artifacts[kind.id]?.version ?? 0) + 1;
    const file = {
      fileName: kind.id,
      sha256: '0'.repeat(64),
      size: 1,
      mediaType: 'application/octet-stream',
    };
    this.append(
      {
        type: 'artifact.attached',
        stage: this.world.state.stage,
        body: { artifact: kind.id, version, ...file },
      },
      by,
    );
  }

  private record(node: SourceNode, by: string): void {
    const { evidence } = this.world.process;
    const word = recordCommand(node, this.world, this.naming).evidence;
    const kind = evidence.get(word);
    if (kind === undefined)
      throw this.unknown({ text: word, start: node.start, end: node.end }, 'evidence', evidence.keys());
    if (kind.artifact !== undefined && this.world.state.artifacts[kind.artifact] === undefined) {
      this.attach({ text: kind.artifact, start: node.start, end: node.end }, by);
    }
    this.world.tick();
    const command = recordCommand(node, this.world, this.naming);
    const values = this.checked(kind.fields, command.values, node);
    const occurredAt = command.occurredAt ?? this.world.now;
    const expiresAt = expiryOf(kind, values, occurredAt, this.world);
    const piece: Omit<EvidencePiece, 'recordedAt' | 'recordedBy'> = {
      id: command.id,
      kind: kind.id,
      values,
      provenance: command.provenance ?? kind.provenance,
      occurredAt,
      ...(expiresAt === undefined ? {} : { expiresAt }),
      ...(command.artifactVersion === undefined ? {} : { artifactVersion: command.artifactVersion }),
      ...(command.source === undefined ? {} : { source: command.source }),
    };
    this.world.append([{ type: 'evidence.recorded', stage: this.world.state.stage, body: { piece } }], by);
  }

  private complete(word: Word, by: string): void {
    const { stages } = this.world.process.definition;
    const all = stages.flatMap((stage) => stage.tasks.map((task) => ({ stage: stage.id, task: task.id })));
    const found = all.find(({ stage, task }) => word.text === task || word.text === `${stage}/${task}`);
    if (found === undefined)
      throw this.unknown(
        word,
        'task',
        all.map(({ task }) => task),
      );
    this.append({ type: 'task.completed', stage: this.world.state.stage, body: found }, by);
  }

  private append(event: NewEvent, by: string): void {
    this.world.tick();
    this.world.append([event], by);
  }

  private entry(stage: string) {
    const { process } = this.world;
    return stageEntry(process, stage, process.machine.enter(stage), this.world);
  }

  private values(fields: readonly Field[], node: SourceNode | undefined): Values {
    return this.checked(fields, rawOf(fields, node, this.naming), node ?? this.given);
  }

  private checked(fields: readonly Field[], raw: RawValues, span: Span): Values {
    return checkedGiven(fields, raw, { node: span, world: this.world, naming: this.naming });
  }

  private unknown(word: Word, what: keyof typeof nouns, known: Iterable<string>): ScenarioFailure {
    const guess = didYouMean(word.text, known);
    const key = this.world.process.definition.key;
    return new ScenarioFailure(word, {
      en: `${key} has no ${what} ${word.text}.${guess === undefined ? '' : ` Did you mean ${guess}?`}`,
      zh: `${key} 中没有${nouns[what]} ${word.text}。${guess === undefined ? '' : `是否指 ${guess}？`}`,
    });
  }
}

const nouns = { stage: '阶段', artifact: '产出物', evidence: '证据', task: '任务' } as const;
