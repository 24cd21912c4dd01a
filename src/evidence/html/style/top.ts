import { verbatim } from '../escape';

/** The verdict, and what was judged. */
export const TOP = verbatim`
.top { padding-block: clamp(2rem, 6vw, 4.5rem) 1.5rem; }
.eyebrow { color: var(--soft); font-size: .9rem; margin: 0 0 1rem; }
.verdict { display: flex; gap: .55em; font-size: clamp(1.55rem, 3.6vw, 2.5rem); font-weight: 600; letter-spacing: -0.018em; line-height: 1.2; max-width: 30em; color: var(--ink); }
.verdict .sign { flex: none; font-weight: 400; }
.verdict.fail .sign { color: var(--fail); } .verdict.advice .sign { color: var(--advice); } .verdict.pass .sign { color: var(--pass); }
.remark { margin: 1rem 0 0; padding-left: 1rem; border-left: 3px solid var(--fail); }
.sums { display: flex; flex-wrap: wrap; gap: 1.25rem clamp(1.5rem, 4vw, 3.5rem); margin: 2.25rem 0 0; }
.sums div { display: flex; flex-direction: column-reverse; justify-content: flex-end; max-width: 15rem; }
.sums dt { color: var(--soft); font-size: .86rem; line-height: 1.35; }
.sums dd { margin: 0; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
@media (max-width: 560px) {
  .sums { display: grid; grid-template-columns: 1fr 1fr; }
  .sums div { max-width: none; }
}
.caution { margin: 2rem 0 0; max-width: none; color: var(--soft); }
#judged { margin-top: 2.5rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 1rem 2.5rem; margin: 1.25rem 0; }
.facts dt { color: var(--soft); font-size: .86rem; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
`;
