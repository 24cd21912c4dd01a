import { verbatim } from '../escape';

/** Narrows findings, resources and rules down to those that are asked for. */
export const FILTERS = verbatim`
const texts = new WeakMap();
const textOf = (element) => {
  let text = texts.get(element);
  if (text === undefined) texts.set(element, text = element.textContent.replace(/\\s+/g, ' ').toLowerCase());
  return text;
};
const wordsIn = (input) => input.value.toLowerCase().split(/\\s+/).filter(Boolean);
const hasAll = (words, ...elements) => words.every((word) => elements.some((element) => element && textOf(element).includes(word)));
const figure = (number) => String(number).replace(/\\B(?=(\\d{3})+$)/g, ',');
const tell = (form, shown, total) => {
  form.querySelector('[role=status]').textContent = shown === total ? figure(total) + ' shown' : figure(shown) + ' of ' + figure(total) + ' shown';
};
const later = (run) => {
  let timer;
  return () => { clearTimeout(timer); timer = setTimeout(run, 120); };
};

// Findings: by level, verdict, service, safeguard and words.
const filters = document.getElementById('filters');
const rules = all('#findings .rule').map((rule) => ({
  rule,
  facts: [rule.querySelector('header'), rule.querySelector('.guidance')],
  paragraphs: rule.dataset.p.split(' '),
  hits: all('.hits > li', rule).map((hit) => ({ hit, found: hit.closest('.same').querySelectorAll('.found') })),
}));
const hitCount = rules.reduce((sum, { hits }) => sum + hits.length, 0);
const applyFilters = () => {
  const { l, v, s, p, q } = filters.elements;
  const words = wordsIn(q);
  const isNarrow = Boolean(l.value || v.value || s.value || p.value || words.length);
  let shown = 0;
  for (const { rule, facts, paragraphs, hits } of rules) {
    const fits = (!l.value || rule.dataset.l === l.value) && (!p.value || paragraphs.includes(p.value));
    let here = 0;
    for (const { hit, found } of hits) {
      const { s: service, v: verdict } = hit.dataset;
      hit.hidden = !(fits && (!v.value || verdict === v.value) && (!s.value || service === s.value) && hasAll(words, hit, ...found, ...facts));
      if (!hit.hidden) here++;
    }
    rule.hidden = here === 0;
    all('.same', rule).forEach((same) => { same.hidden = !same.querySelector('.hits > li:not([hidden])'); });
    if (isNarrow && here > 0) all('details', rule).forEach((each) => { each.open = true; });
    shown += here;
  }
  all('#findings .group').forEach((group) => { group.hidden = !group.querySelector('.rule:not([hidden])'); });
  document.querySelector('#findings .empty').hidden = shown > 0;
  root.classList.toggle('narrowed', isNarrow);
  tell(filters, shown, hitCount);
};
if (filters) {
  filters.addEventListener('submit', (event) => event.preventDefault());
  filters.addEventListener('change', applyFilters);
  filters.addEventListener('input', later(applyFilters));
  filters.addEventListener('reset', () => setTimeout(applyFilters));
}

// Rules: those of one paragraph on one service, when a cell of the matrix leads there.
const narrowed = document.getElementById('narrowed');
const showRules = (paragraph, service, name) => {
  all('#rules tr[data-p]').forEach((row) => {
    row.hidden = Boolean(paragraph) && !(row.dataset.p.split(' ').includes(paragraph) && row.dataset.s.split(' ').includes(service));
  });
  narrowed.hidden = !paragraph;
  narrowed.querySelector('[role=status]').textContent = paragraph ? 'Rules that help with ' + paragraph + ' on ' + name + '.' : '';
  if (paragraph) document.querySelector('#rules details').open = true;
};
narrowed.querySelector('button').addEventListener('click', () => showRules());

// A cell of the matrix leads to all that is behind it.
document.addEventListener('click', (event) => {
  const cell = event.target.closest && event.target.closest('.matrix a[data-p]');
  if (!cell) return;
  const { p, s } = cell.dataset;
  const heading = cell.closest('table').tHead.rows[0].cells[cell.parentElement.cellIndex];
  if (!cell.hash.startsWith('#finding-')) return showRules(p, s, heading.title || heading.textContent);
  filters.reset();
  filters.elements.p.value = p;
  filters.elements.s.value = s;
  // At once: the browser goes on to the finding, which an earlier search may have hidden.
  applyFilters();
});

// Inventory: by words.
const inventory = document.getElementById('inventory-search');
const rows = all('#inventory .stack').map((stack) => ({ stack, rows: all('tbody tr', stack) }));
const rowCount = rows.reduce((sum, { rows: own }) => sum + own.length, 0);
const applySearch = () => {
  const words = wordsIn(inventory.elements.q);
  let shown = 0;
  for (const { stack, rows: own } of rows) {
    let here = 0;
    for (const row of own) {
      row.hidden = !hasAll(words, row, stack.querySelector('summary'));
      if (!row.hidden) here++;
    }
    stack.hidden = here === 0;
    if (words.length && here > 0) stack.open = true;
    shown += here;
  }
  tell(inventory, shown, rowCount);
};
inventory.addEventListener('submit', (event) => event.preventDefault());
inventory.addEventListener('input', later(applySearch));

const showAll = () => {
  if (filters) { filters.reset(); applyFilters(); }
  inventory.reset();
  applySearch();
  showRules();
};
`;
