import { verbatim } from '../escape';

/** Colours, type and the frame of the page. Colours never tell anything by themselves: a sign or a word always stands beside them. */
export const BASE = verbatim`
:root {
  color-scheme: light dark;
  --ground: #fcfcfa; --raised: #ffffff; --sunk: #f3f3ef; --ink: #1b1f23; --soft: #565d66; --line: #dcdcd5; --accent: #0b5c7a;
  --fail: #a8201a; --fail-ground: #fbeae8; --advice: #7a4b00; --advice-ground: #fbf2dd; --exception: #5a4a86; --exception-ground: #f0edf8; --pass: #2c6345;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171a; --raised: #1b1f23; --sunk: #22272c; --ink: #e8e8e3; --soft: #a5adb5; --line: #363d44; --accent: #7cc4e0;
    --fail: #ff9a90; --fail-ground: #3b1d1b; --advice: #f0c674; --advice-ground: #352a12; --exception: #c3b3f0; --exception-ground: #2a2540; --pass: #8fcfa9;
  }
}
* { box-sizing: border-box; }
html { font: 16px/1.55 -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'Helvetica Neue', Arial, sans-serif; background: var(--ground); color: var(--ink); -webkit-text-size-adjust: 100%; scroll-padding-top: 4.5rem; }
body { margin: 0; overflow-wrap: break-word; }
.top, main, footer, nav ul { max-width: 1280px; margin-inline: auto; padding-inline: clamp(1rem, 3vw, 2.5rem); }
section { margin-block: 4rem; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; margin: 0; }
h2 { font-size: 1.6rem; font-weight: 600; letter-spacing: -0.01em; padding-top: 1.25rem; border-top: 2px solid var(--ink); margin-bottom: .75rem; }
h3 { font-size: 1.15rem; font-weight: 600; margin: 2.25rem 0 .25rem; }
h4 { font-size: 1.02rem; font-weight: 600; }
p { max-width: 76ch; margin: .5rem 0 1rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
:focus:not(:focus-visible) { outline: none; }
:target, [tabindex="-1"]:focus { background: var(--advice-ground); }
section:target, section[tabindex="-1"]:focus { background: none; }
code { font: .86em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; overflow-wrap: anywhere; unicode-bidi: isolate; }
.hash { font-size: .75em; }
.note, .type, .basis { color: var(--soft); }
.note, .type { font-size: .88em; }
.label { color: var(--soft); font-size: .8em; letter-spacing: .02em; margin-right: .25em; }
.mark { font-size: .74rem; color: var(--soft); white-space: nowrap; }
.tally { font-weight: 400; font-size: .85rem; color: var(--soft); white-space: nowrap; }
.fail { color: var(--fail); } .advice { color: var(--advice); } .exception { color: var(--exception); } .pass { color: var(--pass); }
details { margin-block: .75rem; }
summary { cursor: pointer; padding: .35rem 0; font-weight: 500; }
summary::marker { color: var(--soft); }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--raised); z-index: 9; }
nav { position: sticky; top: 0; z-index: 5; background: var(--ground); border-block: 1px solid var(--line); }
nav ul { display: flex; gap: clamp(1rem, 2.5vw, 2rem); overflow-x: auto; list-style: none; margin-block: 0; scrollbar-width: none; }
nav a { display: block; padding: .7rem 0; white-space: nowrap; text-decoration: none; color: var(--ink); font-size: .92rem; }
nav a:hover { color: var(--accent); text-decoration: underline; }
footer { color: var(--soft); font-size: .88rem; padding-block: 1.5rem 3rem; }
.needs-script { display: none; }
.scripted .needs-script { display: flex; }
[hidden] { display: none !important; }
`;
