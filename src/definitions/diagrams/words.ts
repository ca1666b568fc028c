import type { Language } from '../../engine/model/text.js';

/** What diagrams say beside the texts of the definition. */
export interface DiagramWords {
  readonly anyStage: string;
  readonly conditional: string;
  readonly won: string;
  readonly lost: string;
  /** How many criteria there are; nothing for none. */
  exit(count: number): string;
  entry(count: number): string;
  requires(count: number): string;
  jump(consent: string): string;
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
    exit: english('exit'),
    entry: english('entry'),
    requires: english('required'),
    jump: (consent) => (consent === '' ? 'jump' : `jump by ${consent}`),
  },
  zh: {
    anyStage: '任意阶段',
    conditional: '视情况',
    won: '赢单',
    lost: '未赢单',
    exit: chinese('完成条件'),
    entry: chinese('进入条件'),
    requires: chinese('前提'),
    jump: (consent) => (consent === '' ? '跳转' : `经${consent}跳转`),
  },
};
