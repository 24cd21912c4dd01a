import { verbatim } from '../escape';

/** Tables, the matrix among them. Wide ones scroll by themselves, never the page. */
export const TABLES = verbatim`
.scroll { overflow-x: auto; max-width: 100%; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); }
table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .55rem .8rem; border-bottom: 1px solid var(--line); unicode-bidi: isolate; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { font-weight: 500; color: var(--soft); font-size: .82rem; white-space: nowrap; }
tbody th { font-weight: 500; }
td.number, th.number { text-align: right; }
#register th:first-child { min-width: 12rem; }
td.date, td.counts { white-space: nowrap; }
.id { display: block; color: var(--soft); font-weight: 400; font-size: .76rem; }
.paragraph { white-space: nowrap; }
.counts a { margin-right: .6em; }
.due { color: var(--fail); }
.columns { columns: 22rem; column-gap: 2.5rem; padding-left: 0; list-style: none; font-size: .88rem; }
.columns li { break-inside: avoid; margin-bottom: .35rem; }
.legend { display: flex; flex-wrap: wrap; gap: .35rem 1.75rem; list-style: none; padding: 0; margin: 1rem 0; font-size: .86rem; color: var(--soft); }
.legend b { font-weight: 600; }
.legend .fail b { color: var(--fail); } .legend .advice b { color: var(--advice); } .legend .exception b { color: var(--exception); } .legend .pass b { color: var(--pass); } .legend .leaves b { color: var(--accent); }
.legend .fail, .legend .advice, .legend .exception, .legend .pass, .legend .leaves { color: var(--soft); }
.stack { content-visibility: auto; contain-intrinsic-size: auto 2.5rem; }
.stack, .holds { margin-block: .15rem; }
.came span { display: inline-block; margin-right: .5em; }
#rules th[scope=row] { min-width: 14rem; }

#matrix .scroll { max-height: min(86vh, 60rem); overflow: auto; }
.matrix { border-collapse: separate; border-spacing: 0; }
.matrix tbody tr > * { border-bottom: 1px solid var(--line); }
.matrix tbody:last-child tr:last-child > * { border-bottom: 0; }
.matrix thead th { position: sticky; top: 0; z-index: 2; background: var(--raised); vertical-align: bottom; text-align: center; white-space: normal; hyphens: auto; line-height: 1.2; padding-inline: .3rem; min-width: 4.1rem; color: var(--ink); }
.matrix tbody th[scope=row] { position: sticky; left: 0; z-index: 1; background: var(--raised); min-width: 17rem; max-width: 20rem; line-height: 1.3; border-right: 1px solid var(--line); }
.matrix thead .corner { left: 0; z-index: 3; text-align: left; padding-left: .8rem; border-right: 1px solid var(--line); color: var(--soft); }
.matrix .part th { background: var(--sunk); padding-block: .4rem; }
.matrix .part span { position: sticky; left: .8rem; }
.matrix td { text-align: center; padding: 0; vertical-align: middle; min-width: 4.1rem; }
.matrix td a, .matrix td.total { text-decoration: none; color: inherit; }
.matrix td a { display: block; padding: .5rem .2rem; }
.matrix td a:hover { text-decoration: underline; background: var(--sunk); }
.matrix .sign { display: block; font-weight: 600; white-space: nowrap; }
.matrix .word { display: block; font-size: .72rem; line-height: 1.1; }
.matrix td.pass .sign { font-weight: 400; }
.matrix td.fail { background: var(--fail-ground); } .matrix td.advice { background: var(--advice-ground); } .matrix td.exception { background: var(--exception-ground); }
.matrix td.total { border-right: 1px solid var(--line); }
.on-paper { display: none; }

.inventory th { min-width: 13rem; }
.inventory .type { font-weight: 400; }
@media (max-width: 720px) {
  .matrix tbody th[scope=row] { min-width: 9.5rem; max-width: 9.5rem; padding-inline: .55rem; font-size: .8rem; overflow-wrap: anywhere; }
  .matrix thead .corner { padding-left: .55rem; }
}
`;
