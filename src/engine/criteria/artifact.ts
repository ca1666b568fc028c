import { suppliers } from '../roles.js';
import { met, unmet, type CriterionKindModule } from './finding.js';
import { inWindow, lasts, leavesWindowAt, resolveWindow } from './time-window.js';
import { whyUntold } from './unknown-words.js';
import { day, full, plain } from './wording.js';

/** `artifact: proposal`: a version of a required document is attached, within the window in time if one is given. */
export const artifactKind: CriterionKindModule<'artifact'> = {
  kind: 'artifact',
  name: ({ artifact }, { process }) => full(process.artifacts.get(artifact)?.name, artifact),
  evaluate(criterion, situation) {
    const { process, state, facts } = situation;
    const kind = process.artifacts.get(criterion.artifact);
    const artifact = () => full(kind?.name, criterion.artifact);
    const help = () => ({ wanted: artifact(), suppliers: suppliers(kind?.by, situation) });
    const remedy = { act: 'attach-artifact', artifact: criterion.artifact } as const;
    const newest = state.artifacts[criterion.artifact];
    if (newest === undefined) {
      return unmet(
        'criterion.artifact-missing',
        () => ({ ...help(), parameters: { artifact: artifact() } }),
        { remedy },
      );
    }
    const window = resolveWindow(criterion, situation);
    const { untold } = window;
    if (untold !== undefined) {
      const words = () => ({ ...help(), parameters: { why: whyUntold(untold, situation) } });
      return unmet('criterion.moment-unknown', words, { remedy, verdict: 'unknown' });
    }
    const date = () => day(newest.attachedAt, facts.zone);
    const seen = () => plain(`${newest.fileName} (${date()})`);
    const end = leavesWindowAt(newest.attachedAt, window, facts);
    if (!inWindow(newest.attachedAt, window) || !lasts(end, window)) {
      const parameters = () => ({
        artifact: artifact(),
        version: newest.version,
        date: date(),
        window: window.wording(),
      });
      const words = () => ({ ...help(), seen: seen(), parameters: parameters() });
      return unmet('criterion.artifact-outside-window', words, { remedy });
    }
    return met(() => ({ message: artifact(), seen: seen() }), {
      artifacts: [`${newest.artifact}@${newest.version}`],
      validUntil: end,
    });
  },
};
