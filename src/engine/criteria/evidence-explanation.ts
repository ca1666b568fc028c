import { MISSES, type Missing } from './evidence-misses.js';
import { unmet, type BlockingFinding } from './finding.js';

/** Says why there is not enough evidence by the nearest miss, and at last that there is none at all. */
export function explainMissingEvidence(missing: Missing): BlockingFinding {
  for (const miss of MISSES) {
    const finding = miss(missing);
    if (finding !== undefined) return finding;
  }
  const { name, wantedWords, help, remedy } = missing;
  const parameters = () => ({ evidence: name(), wanted: wantedWords() });
  return unmet('criterion.evidence-missing', () => ({ ...help(), parameters: parameters() }), { remedy });
}
