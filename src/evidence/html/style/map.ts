import { verbatim } from '../escape';

/** The drawing of flows. Sides of the boundary are told by shape as well, and what stands out by a sign. */
export const MAP = verbatim`
.drawing { padding: 1rem; margin-bottom: 1.25rem; }
.map { display: block; margin-inline: auto; font-family: inherit; }
.map text { fill: var(--ink); }
.map .boundary rect { fill: none; stroke: var(--accent); stroke-width: 2; }
.map .boundary text { fill: var(--accent); font-size: 14px; font-weight: 600; }
.map .frame rect { fill: var(--sunk); stroke: var(--line); }
.map .frame text { font-size: 13px; font-weight: 600; fill: var(--soft); }
.map .beyond rect { fill: none; stroke-dasharray: 2 4; stroke: var(--soft); }
.map .place > rect, .map .place > path { fill: var(--raised); stroke: var(--soft); stroke-width: 1.25; }
.map .place.outside > path { stroke-dasharray: 6 3; }
.map .place.elsewhere > rect { fill: var(--sunk); }
.map .place .name { font-weight: 600; }
.map .place .detail { fill: var(--soft); }
.scripted .map [data-to] { cursor: pointer; }
.scripted .map [data-to]:hover > rect, .scripted .map [data-to]:hover > path { stroke: var(--accent); stroke-width: 2; }
.map .flow { fill: none; stroke: var(--soft); stroke-width: 1.25; }
.map .flow.leaves { stroke: var(--accent); stroke-width: 2; }
.map .flow.fail { stroke: var(--fail); stroke-width: 2.75; }
.map .flow.advice { stroke: var(--advice); stroke-width: 2; }
.map .flow.exception { stroke: var(--exception); stroke-width: 2; }
.map marker path { fill: var(--soft); }
.map marker.leaves path { fill: var(--accent); } .map marker.fail path { fill: var(--fail); } .map marker.advice path { fill: var(--advice); } .map marker.exception path { fill: var(--exception); }
.map .label rect { fill: var(--ground); stroke: var(--line); }
.map .label text { font-size: 11px; text-anchor: middle; fill: var(--soft); }
.map .label.leaves text { fill: var(--accent); } .map .label.fail text { fill: var(--fail); font-weight: 600; } .map .label.advice text { fill: var(--advice); } .map .label.exception text { fill: var(--exception); }
.map .label.fail rect { stroke: var(--fail); }
.key { border: 1px solid var(--soft); padding: 0 .5em; color: var(--ink); }
.key.inside { border-radius: 3px; } .key.outside { border-style: dashed; } .key.elsewhere { border-radius: 1em; }
`;
