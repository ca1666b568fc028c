import type { Language } from '../../engine/model/text.js';

/** What diagrams say beside the texts of the definition. */
export interface DiagramWords {
  readonly anyStage: string;
  readonly conditional: string;
  readonly won: string;
  readonly lost: string;
  /** Between the parts of a line. */
  readonly comma: string;
  /** How many criteria there are; nothing for none. */
  exit(count: number): string;
  entry(count: number): string;
  requires(count: number): string;
  policy(count: number): string;
  jump(consent: string): string;
  consent(role: string): string;
  transition(name: string, by: string): string;
  approval(name: string): string;
  /** A criterion that need not hold when this is approved. */
  unlessApproved(name: string): string;
  documents(names: string): string;
  back(by: string): string;
  noBack: string;
  jumpsAllowed: string;
  jumpsByConsent(role: string): string;
  forbidden(from: string, to: string): string;
  notDrawn(count: number): string;
}

const english = (what: string) => (count: number) => (count === 0 ? '' : `${count} ${what}`);
const chinese = (what: string) => (count: number) => (count === 0 ? '' : `${what} ${count} 项`);

/** In every language. */
export const diagramWords: Readonly<Record<Language, DiagramWords>> = {
  en: {
    anyStage: 'any stage',
    conditional: 'if it applies',
    won: 'won',
    lost: 'lost',
    comma: ', ',
    exit: english('exit'),
    entry: english('entry'),
    requires: english('required'),
    policy: english('by policy'),
    jump: (consent) => (consent === '' ? 'jump' : `jump by ${consent}`),
    consent: (role) => `by ${role}`,
    transition: (name, by) => (by === '' ? name : `${name} by ${by}`),
    approval: (name) => `approval: ${name}`,
    unlessApproved: (name) => `exception by approval: ${name}`,
    documents: (names) => `document: ${names}`,
    back: (by) => (by === '' ? 'Back to any earlier stage' : `Back to any earlier stage by ${by}`),
    noBack: 'No way back',
    jumpsAllowed: 'Jumps ahead are allowed where nothing else is said',
    jumpsByConsent: (role) => `Jumps ahead by ${role} where nothing else is said`,
    forbidden: (from, to) => `No jump from ${from} to ${to}`,
    notDrawn: (count) => `${count} more arrows are not drawn`,
  },
  zh: {
    anyStage: '任意阶段',
    conditional: '视情况',
    won: '赢单',
    lost: '未赢单',
    comma: '、',
    exit: chinese('退出条件'),
    entry: chinese('进入条件'),
    requires: chinese('前置条件'),
    policy: chinese('其中策略'),
    jump: (consent) => (consent === '' ? '跳转' : `经${consent}跳转`),
    consent: (role) => `由${role}`,
    transition: (name, by) => (by === '' ? name : `${name}（${by}）`),
    approval: (name) => `审批：${name}`,
    unlessApproved: (name) => `例外审批：${name}`,
    documents: (names) => `文件：${names}`,
    back: (by) => (by === '' ? '可退回任一先前阶段' : `可由${by}退回任一先前阶段`),
    noBack: '不可退回',
    jumpsAllowed: '未另行说明的向前跳转均允许',
    jumpsByConsent: (role) => `未另行说明的向前跳转须由${role}进行`,
    forbidden: (from, to) => `不可由${from}跳转到${to}`,
    notDrawn: (count) => `另有 ${count} 条箭头未画出`,
  },
};
