import { operators } from '../operators.js';
import { grown } from '../planting/mutants.js';
import type { Operator } from '../planting/operator.js';
import { plotsOf, type Folder } from './corpus.js';
import { Examiner, type Complaint } from './examiner.js';
import { Judge, type Verdict } from './verdict.js';

/** Which of the seeds are grown, by their running number; every process that asks counts them alike. */
export interface Selection {
  readonly operators?: readonly string[] | undefined;
  readonly takes: (index: number) => boolean;
}

const isWanted = ({ id }: Operator, wanted: Selection['operators']) =>
  wanted === undefined || wanted.includes(id);

/** What came of the mutants of all definitions of a folder. */
export function* measure(folder: Folder, { operators: wanted, takes }: Selection): Generator<Verdict> {
  const judge = new Judge(new Examiner(folder));
  let index = 0;
  for (const plot of plotsOf(folder)) {
    for (const operator of operators) {
      if (!isWanted(operator, wanted)) continue;
      for (const seed of operator.plant(plot)) {
        const mutant = takes(index++) ? grown(operator, plot, seed) : undefined;
        if (mutant !== undefined) yield judge.verdict(mutant);
      }
    }
  }
}

/** What is said of the definitions of a folder as they are shipped, verified as well or not: errors are false alarms. */
export function originals(folder: Folder, behaviour = true): readonly Complaint[] {
  const judge = new Judge(new Examiner(folder));
  return plotsOf(folder).flatMap(({ source }) => judge.original(source.file, behaviour));
}
