import type { LoadedDefinition } from '../../../src/definitions/loading/loaded-definition.js';
import { DefinitionSet } from '../../../src/definitions/loading/definition-set.js';
import type { Problem } from '../../../src/definitions/problems/problem.js';
import { verify } from '../../../src/definitions/verification/verify.js';
import type { Folder } from './corpus.js';

/** What the product says of a definition. */
export type Complaint = Pick<Problem, 'file' | 'line' | 'code' | 'severity'> & { readonly text: string };

/** A place as a complaint names it to a person: `libraries/sales.yaml:12:5`. */
const PLACE = /([\w./@-]+\.ya?ml):(\d+):\d+/g;

/** Where a complaint points: where it stands and, when another file was brought in there, the place it names in that file. */
export function placesOf({ file, line, text }: Complaint): readonly Pick<Complaint, 'file' | 'line'>[] {
  const named = [...text.matchAll(PLACE)].map(([, of = '', at]) => ({ file: of, line: Number(at) }));
  return [{ file, line }, ...named];
}

const complaintOf = ({ file, line, code, severity, message }: Problem): Complaint => ({
  file,
  line,
  code,
  severity,
  text: message.en,
});

/** What verification found to be wrong; what it leaves open is no finding of it. */
function violations({ definition, locate }: LoadedDefinition, own: string): readonly Complaint[] {
  if (definition === undefined) return [];
  return verify(definition)
    .findings.filter(({ verdict }) => verdict === 'violated')
    .map(({ check, message, part, key }) => {
      const { file, line } = locate(part, key) ?? { file: own, line: 1 };
      return { file, line, code: `verification.${check}`, severity: 'error', text: message.en };
    });
}

/** Asks the product about the definitions of one folder; the only part of the measurement that knows the product. */
export class Examiner {
  constructor(private readonly folder: Folder) {}

  /**
   * Everything said about a definition when some files of the folder have other texts.
   * @param behaviour whether it is verified as well when validation finds no error, which takes longer.
   */
  complaints(file: string, texts: ReadonlyMap<string, string>, behaviour: boolean): readonly Complaint[] {
    const files = [...this.folder.files].map(([path, { text }]) => ({ path, text: texts.get(path) ?? text }));
    const own = files.find(({ path }) => path === file) ?? { path: file, text: texts.get(file) ?? '' };
    const set = new DefinitionSet(files.includes(own) ? files : [own, ...files]);
    // Half of what a library says is understood only where it is used: its author validates the whole folder.
    const users = file.startsWith('libraries/') ? files.filter(({ path }) => !path.includes('/')) : [];
    return [own, ...users].flatMap((each) => [
      ...set.problemsOf(each).map(complaintOf),
      ...(behaviour && !each.path.includes('/') ? violations(set.load(each), each.path) : []),
    ]);
  }
}
