import { suppliers } from '../roles.js';
import { met, unmet, type CriterionKindModule } from './finding.js';
import { inWindow, leavesWindowAt, resolveWindow } from './time-window.js';
import { day, full, list, plain } from './wording.js';

/** `artifact: proposal`: a version of a required document is attached, within the window in time if one is given. */
export const artifactKind: CriterionKindModule<'artifact'> = {
  kind: 'artifact',
  name: ({ artifact }, { process }) => full(process.artifacts.get(artifact)?.name, artifact),
  evaluate(criterion, situation) {
    const { process, state, facts } = situation;
    const kind = process.artifacts.get(criterion.artifact);
    const name = full(kind?.name, criterion.artifact);
    const newest = state.artifacts[criterion.artifact];
    const window = resolveWindow(criterion, situation);
    const remedy = { act: 'attach-artifact', artifact: criterion.artifact } as const;
    const rest = { wanted: name, suppliers: suppliers(kind?.by, situation), remedy };
    if (newest === undefined) return unmet('criterion.artifact-missing', { artifact: name }, rest);
    if (window.missing.length > 0) {
      const missing = list(window.missing.map(plain));
      return unmet('criterion.moment-unknown', { missing }, { ...rest, verdict: 'unknown' });
    }
    const date = day(newest.attachedAt, facts.zone);
    const seen = plain(`${newest.fileName} (${date})`);
    if (!inWindow(newest.attachedAt, window)) {
      const parameters = { artifact: name, version: newest.version, date, window: window.wording };
      return unmet('criterion.artifact-outside-window', parameters, { ...rest, seen });
    }
    const validUntil = leavesWindowAt(newest.attachedAt, window, facts.zone);
    const artifacts = [`${newest.artifact}@${newest.version}`];
    return met(name, { seen, artifacts, ...(validUntil === undefined ? {} : { validUntil }) });
  },
};
