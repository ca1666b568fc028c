import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { CommandOf, RawValues } from '../../../engine/model/command.js';
import type { Field } from '../../../engine/model/field.js';
import { inLanguage, type FullText, type Language } from '../../../engine/model/text.js';
import type { Value } from '../../../engine/model/value.js';
import { displayValue } from '../../../engine/values/display-value.js';
import { inEveryLanguage } from '../../../engine/values/value-type.js';
import type { StoryAct, StoryStep } from '../finding.js';
import { readable, readAs } from './cast.js';

interface Named {
  readonly id: string;
  readonly name: { readonly en?: string; readonly zh?: string };
}

/** What is told of one act in one language. */
class Teller {
  constructor(
    private readonly process: CompiledProcess,
    private readonly language: Language,
  ) {}

  tell(act: StoryAct): string {
    switch (act.kind) {
      case 'command': {
        const done = this.command(act.command);
        return act.as === 'owner'
          ? done
          : this.say(`as ${this.roles(act.as)}: ${done}`, `${this.roles(act.as)}：${done}`);
      }
      case 'wait': {
        const span = this.duration(act.duration);
        return this.say(`${span} pass`, `经过 ${span}`);
      }
      case 'linked': {
        const name = this.name(
          this.process.definition.links?.find(({ id }) => id === act.link),
          act.link,
        );
        const told = {
          ...act.fields,
          ...(act.stage === 'any' ? {} : { stage: act.stage }),
          ...(act.outcome === undefined ? {} : { outcome: act.outcome }),
        };
        const with_ = this.values(told, []);
        return this.say(`a record is linked under ${name}${with_}`, `在“${name}”下关联一条记录${with_}`);
      }
      case 'taken': {
        const kind = this.process.evidence.get(act.evidence);
        const name = this.name(kind, act.evidence);
        const values = this.values(act.values, kind?.fields ?? []);
        return this.say(`${name} comes from a linked record${values}`, `从关联记录取得“${name}”${values}`);
      }
    }
  }

  private say(en: string, zh: string): string {
    return this.language === 'en' ? en : zh;
  }

  private name(item: Named | undefined, id: string): string {
    return inLanguage(item?.name, this.language, id);
  }

  private roles(as: string): string {
    const { roles, place } = readAs(as);
    const names = roles.map((id) => this.name(this.process.roles.get(id), id)).join(' + ');
    return place === 1
      ? names
      : `${names}${this.say(` (person ${String(place)})`, `（第 ${String(place)} 人）`)}`;
  }

  private approval(id: string): string {
    return this.name(
      this.process.definition.approvals?.find((approval) => approval.id === id),
      id,
    );
  }

  private deciding({ approval, verdict, step, answers = {} }: CommandOf<'decide-approval'>): string {
    const name = this.approval(approval);
    const { approvals = [], fields } = this.process.definition;
    const questions = approvals.find(({ id }) => id === approval)?.questions ?? [];
    const filled = this.values(answers, [...fields, ...questions]);
    const place = step === undefined ? '' : this.say(`, step ${step}`, `第 ${step} 步`);
    if (verdict === 'return') return this.say(`return ${name}${place}`, `退回“${name}”${place}`);
    return verdict === 'reject'
      ? this.say(`reject ${name}${place}`, `驳回“${name}”${place}`)
      : this.say(`approve ${name}${place}${filled}`, `批准“${name}”${place}${filled}`);
  }

  private duration(duration: string): string {
    const minutes = Number(/^PT(\d+)M$/.exec(duration)?.[1]);
    const days = Math.ceil(minutes / 1440);
    if (Number.isNaN(days)) return duration;
    return this.say(`${String(days)} day(s)`, `${String(days)} 天`);
  }

  private command(command: Extract<StoryAct, { kind: 'command' }>['command']): string {
    const { process } = this;
    const stage = (id: string) => this.name(process.stages.get(id), id);
    switch (command.type) {
      case 'create': {
        const values = this.values(command.fields, process.definition.fields);
        return this.say(`create${values}`, `创建${values}`);
      }
      case 'set-fields': {
        const set = this.values(command.fields, process.definition.fields, '');
        return this.say(`set ${set}`, `设置 ${set}`);
      }
      case 'record-evidence':
        return this.recording(command);
      case 'retract-evidence':
        return this.say('take back what was recorded', '撤回已记录的证据');
      case 'verify-evidence':
        return this.say('verify what was recorded', '核实已记录的证据');
      case 'request-approval':
        return this.say(
          `ask for ${this.approval(command.approval)}`,
          `申请“${this.approval(command.approval)}”`,
        );
      case 'decide-approval':
        return this.deciding(command);
      case 'complete-task':
      case 'undo-task': {
        const task = process.stages.get(command.stage ?? '')?.tasks.find(({ id }) => id === command.task);
        const name = this.name(task, command.task);
        return command.type === 'complete-task'
          ? this.say(`complete ${name}`, `完成“${name}”`)
          : this.say(`undo ${name}`, `撤销“${name}”`);
      }
      case 'attach-artifact': {
        const name = this.name(process.artifacts.get(command.artifact), command.artifact);
        return this.say(`file ${name}`, `提交“${name}”`);
      }
      case 'advance':
        return this.say('advance', '推进');
      case 'move-back':
        return this.say(`move back to ${stage(command.to ?? '')}`, `退回“${stage(command.to ?? '')}”`);
      case 'jump':
        return this.say(`jump to ${stage(command.to)}`, `跳至“${stage(command.to)}”`);
      case 'take-transition': {
        const name = this.name(process.transitions.get(command.transition), command.transition);
        return this.say(`take “${name}”`, `执行“${name}”`);
      }
      case 'close': {
        const name = this.name(process.outcomes.get(command.outcome), command.outcome);
        return this.say(`close as ${name}`, `以“${name}”结束`);
      }
      default:
        return command.type;
    }
  }

  private recording({ evidence, values, occurredAt }: CommandOf<'record-evidence'>): string {
    const kind = this.process.evidence.get(evidence);
    const name = this.name(kind, evidence);
    const when =
      occurredAt === undefined
        ? ''
        : this.say(`, of ${occurredAt.slice(0, 10)}`, `，发生于 ${occurredAt.slice(0, 10)}`);
    const held = this.values(values, kind?.fields ?? []);
    return this.say(`record ${name}${held}${when}`, `记录“${name}”${held}${when}`);
  }

  private values(values: RawValues, fields: readonly Field[], brackets = '()'): string {
    const told = Object.entries(values).map(([id, value]) => {
      const field = fields.find((one) => one.id === id);
      if (value === null) return this.say(`no ${this.name(field, id)}`, `${this.name(field, id)}为空`);
      return `${this.name(field, id)}: ${this.value(field, value as Value)}`;
    });
    if (told.length === 0) return '';
    const list = told.join(this.say('; ', '；'));
    return brackets === '' ? list : this.say(` (${list})`, `（${list}）`);
  }

  private value(field: Field | undefined, value: Value): string {
    const nameOf = (id: string) => readable(id);
    if (field === undefined)
      return typeof value === 'string' ? readable(value) : readable(JSON.stringify(value));
    return displayValue(field, value, this.language, { nameOf, zone: 'Asia/Shanghai' });
  }
}

/** What is done or happens in an act, as a person would tell it. */
export function wordsOf(process: CompiledProcess, act: StoryAct): FullText {
  return inEveryLanguage((language) => new Teller(process, language).tell(act));
}

/** Acts as the steps of a story. */
export function stepsOf(process: CompiledProcess, acts: readonly StoryAct[]): readonly StoryStep[] {
  return acts.map((act) => ({ act, words: wordsOf(process, act) }));
}
