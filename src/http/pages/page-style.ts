/** The style of the small pages. */
export const pageStyle = `
:root { color-scheme: light dark; --accent: #1f6feb; --line: color-mix(in srgb, currentColor 20%, transparent); }
body { margin: 0; font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
main { max-width: 26rem; margin: 12vh auto 0; padding: 0 1.25rem; }
h1 { margin: 0; font-size: 1.5rem; overflow-wrap: anywhere; }
header p { margin: .25rem 0 1.5rem; opacity: .75; }
form { display: grid; gap: .25rem; }
form > div { display: contents; }
[hidden], form > [hidden] { display: none; }
label { margin-top: .5rem; font-size: .875rem; }
input, button { font: inherit; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 4px; }
#provider { display: block; margin-top: .75rem; padding: .5rem .75rem; border: 1px solid var(--accent); border-radius: 4px;
  color: inherit; text-align: center; text-decoration: none; }
button { margin-top: .75rem; border-color: var(--accent); background: var(--accent); color: #fff; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
#problem { min-height: 1.5em; margin: .5rem 0 0; color: #c4321c; }
#problem:not(:empty)::before { content: "\\2717\\00a0"; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0; }
dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; }
nav { display: flex; flex-wrap: wrap; gap: 1rem; margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--line); }
`;
