interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
  readonly stage: string;
  readonly won: string;
  readonly lost: string;
  readonly link: string;
  readonly mark: string;
}

const light: Palette = {
  ink: '#1f2328',
  muted: '#59636e',
  line: '#6e7781',
  paper: '#ffffff',
  stage: '#eef4fb',
  won: '#e6f4ea',
  lost: '#f6ecec',
  link: '#f5f0e1',
  mark: '#9a3412',
};
const dark: Palette = {
  ink: '#e6edf3',
  muted: '#a3adb8',
  line: '#8b949e',
  paper: '#0d1117',
  stage: '#16263a',
  won: '#12301d',
  lost: '#331c1e',
  link: '#2b2615',
  mark: '#fdba74',
};

// Plain colours rather than CSS variables: word processors and image viewers do not know those and paint black.
const colours = ({ ink, muted, line, paper, stage, won, lost, link, mark }: Palette): string => `
  .sluice-diagram .paper, .sluice-diagram .plate { fill: ${paper}; }
  .sluice-diagram text { fill: ${ink}; }
  .sluice-diagram .detail, .sluice-diagram .label, .sluice-diagram .note { fill: ${muted}; }
  .sluice-diagram .box { stroke: ${line}; fill: ${stage}; }
  .sluice-diagram .anywhere .box { fill: ${paper}; }
  .sluice-diagram .won .box { fill: ${won}; }
  .sluice-diagram .lost .box { fill: ${lost}; }
  .sluice-diagram .link .box { fill: ${link}; }
  .sluice-diagram .arrow { stroke: ${line}; }
  .sluice-diagram .mark { stroke: ${mark}; fill: ${paper}; }
  .sluice-diagram marker path { fill: ${line}; }`;

/** Readable on white and on black: the drawing follows the reader's setting, and touches nothing of a page it stands in. */
export const style = `
  .sluice-diagram text { font: 14px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; text-anchor: middle; }
  .sluice-diagram .detail, .sluice-diagram .label, .sluice-diagram .note { font-size: 12px; }
  .sluice-diagram .heading { font-size: 16px; font-weight: 600; text-anchor: start; }
  .sluice-diagram .note { text-anchor: start; }
  .sluice-diagram .anywhere .box, .sluice-diagram .conditional .box { stroke-dasharray: 4 3; }
  .sluice-diagram .arrow { fill: none; stroke-width: 1.4; }
  .sluice-diagram .mark { stroke-width: 1.3; }
  .sluice-diagram .jump { stroke-dasharray: 5 4; }
  .sluice-diagram path.link { stroke-dasharray: 1.5 3; }${colours(light)}
  @media (prefers-color-scheme: dark) {${colours(dark)}
  }
`;
