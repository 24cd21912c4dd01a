import { verbatim } from '../escape';

/** Findings, and what narrows them down. */
export const FINDINGS = verbatim`
.filters { flex-wrap: wrap; gap: .75rem 1rem; align-items: end; padding: 1rem; margin-block: 1.25rem; background: var(--sunk); border-radius: 6px; }
.filters label { display: grid; gap: .2rem; font-size: .82rem; color: var(--soft); min-width: 0; }
.filters select, .filters input, button { font: inherit; font-size: .92rem; color: var(--ink); background: var(--raised); border: 1px solid var(--soft); border-radius: 4px; padding: .4rem .55rem; min-height: 2.4rem; max-width: 100%; }
.filters select { width: 11rem; }
.filters .search { flex: 1 1 14rem; }
.filters .search input { width: 100%; }
.filters .showing { flex-basis: 100%; display: flex; align-items: center; gap: 1rem; margin: 0; font-size: .88rem; font-variant-numeric: tabular-nums; }
button { cursor: pointer; }
.filters button { visibility: hidden; }
.narrowed .filters button { visibility: visible; }
#narrowed { align-items: center; gap: 1rem; }

.group { margin-bottom: 3rem; }
.group > .note { margin-bottom: 1.25rem; }
.rule { border: 1px solid var(--line); border-left: 4px solid var(--soft); border-radius: 6px; background: var(--raised); padding: 1.1rem 1.25rem; margin-block: 1rem; content-visibility: auto; contain-intrinsic-size: auto 18rem; }
.rule.required { border-left-color: var(--fail); }
.rule.recommended { border-left-color: var(--advice); }
.rule header { margin-bottom: .9rem; }
.tags { margin: .2rem 0 0; color: var(--soft); font-size: .88rem; }
.tag { border: 1px solid currentColor; border-radius: 3px; padding: 0 .35em; font-size: .78rem; }
.tag.required { color: var(--fail); } .tag.recommended { color: var(--advice); }
.sides { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem 2.5rem; }
.same + .same { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.found { margin: 0 0 .4rem; overflow-wrap: anywhere; unicode-bidi: isolate; }
.hits { list-style: none; margin: .5rem 0 0; padding: 0; }
.hits li { padding: .4rem .5rem; margin-inline: -.5rem; border-radius: 4px; overflow-wrap: anywhere; }
.hits .name { font-weight: 600; unicode-bidi: isolate; }
.hits .where { display: flex; flex-wrap: wrap; gap: 0 1rem; color: var(--soft); line-height: 1.4; }
.hits .where code { font-size: .78rem; }
.self { text-decoration: none; color: var(--soft); }
.guidance { margin: 0; font-size: .9rem; }
.guidance div { margin-bottom: .7rem; }
.guidance dt { color: var(--soft); font-size: .8rem; }
.guidance dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 800px) {
  .sides { grid-template-columns: minmax(0, 1fr); }
  .rule { padding-inline: .9rem; }
  .filters label { flex: 1 1 8rem; }
  .filters select { width: 100%; }
}
`;
