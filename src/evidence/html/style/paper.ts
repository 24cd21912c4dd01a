import { verbatim } from '../escape';

/** Paper: light, without controls, with everything unfolded. */
export const PAPER = verbatim`
@media print {
  :root {
    --ground: #fff; --raised: #fff; --sunk: #f4f4f1; --ink: #000; --soft: #444; --line: #bbb; --accent: #0b4a63;
    --fail: #8f1813; --fail-ground: #fbeae8; --advice: #6b4200; --advice-ground: #fbf2dd; --exception: #4c3d75; --exception-ground: #f0edf8; --pass: #1f4d34;
  }
  @page { size: A4; margin: 16mm 14mm; }
  @page wide { size: A4 landscape; margin: 12mm; }
  html { font-size: 10.5pt; }
  .top, main, footer { max-width: none; padding-inline: 0; }
  .top { padding-block: 0 1rem; }
  .verdict { font-size: 22pt; }
  nav, .skip, .scripted .filters, .self { display: none; }
  .scripted.narrowed .filters { display: block; padding: 0; background: none; }
  .narrowed .filters > :not(.showing), .filters button { display: none; }
  section { margin-block: 2rem; }
  #matrix { page: wide; }
  h2, h3, h4, summary, .rule header { break-after: avoid; }
  .hits li, tr, .sums, .facts div { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll, #matrix .scroll { overflow: visible; max-height: none; border: 0; }
  .rule, .stack { content-visibility: visible; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
  table { font-size: 8pt; }
  th, td { padding: .3rem .4rem; }
  thead th { white-space: normal; }
  .matrix thead th, .matrix tbody th[scope=row], .matrix .part span { position: static; }
  .matrix thead th, .matrix td { min-width: 0; font-size: 7pt; }
  .matrix tbody th[scope=row] { min-width: 14rem; }
  .matrix .word { font-size: 5.5pt; }
  .matrix tr > :nth-child(n+19) { display: none; }
  .on-paper { display: block; }
  .map { max-width: 100%; height: auto; }
  a { color: inherit; text-decoration: none; }
  .verdict .sign, .matrix td, .map * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
