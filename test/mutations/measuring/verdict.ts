import type { Mutant } from '../planting/mutants.js';
import { placesOf, type Complaint, type Examiner } from './examiner.js';

/** What came of one mutant. */
export interface Verdict extends Pick<Mutant, 'operator' | 'file' | 'description' | 'expected'> {
  /** One of the complaints that the original does not get points at one of the expected lines. */
  readonly rightLine: boolean;
  /** What was said that is not said of the original; a mutant of which nothing is said survives. */
  readonly complaints: readonly Complaint[];
  /** What was thrown, which is a failure whatever the figures. */
  readonly crash?: string;
}

const saying = ({ file, code, text }: Complaint) => `${file}\n${code}\n${text}`;

/** Complaints beyond those that the original gets too, wherever those have moved to. */
function beyond(original: readonly Complaint[], now: readonly Complaint[]): readonly Complaint[] {
  const known = new Map<string, number>();
  for (const each of original) known.set(saying(each), (known.get(saying(each)) ?? 0) + 1);
  return now.filter((each) => {
    const left = known.get(saying(each)) ?? 0;
    known.set(saying(each), left - 1);
    return left <= 0;
  });
}

/** Judges mutants by what is said of them and not of the definitions they were made from. */
export class Judge {
  private readonly originals = new Map<string, readonly Complaint[]>();

  constructor(private readonly examiner: Examiner) {}

  /** What is said of a definition as it is shipped. */
  original(file: string, behaviour: boolean): readonly Complaint[] {
    const key = `${file}\n${String(behaviour)}`;
    const known = this.originals.get(key) ?? this.examiner.complaints(file, new Map(), behaviour);
    this.originals.set(key, known);
    return known;
  }

  verdict({ operator, file, description, expected, behaviour, texts }: Mutant): Verdict {
    const mutant = { operator, file, description, expected };
    try {
      const complaints = beyond(
        this.original(file, behaviour),
        this.examiner.complaints(file, texts, behaviour),
      );
      const rightLine = complaints
        .flatMap(placesOf)
        .some((place) => expected.some(({ file: of, line }) => of === place.file && line === place.line));
      return { ...mutant, rightLine, complaints };
    } catch (error) {
      return { ...mutant, rightLine: false, complaints: [], crash: String(error) };
    }
  }
}
