import { verbatim } from '../escape';

/** Folds long lists away, and opens them again for whoever goes there, prints or searches. */
export const REVEAL = verbatim`
// Long lists are closed at first. Where the browser asks for something in one, it is opened.
const long = all('details[data-long]');
long.forEach((each) => { each.open = false; });

const openAround = (element) => {
  for (let each = element; each; each = each.parentElement) {
    if (each.localName === 'details') each.open = true;
  }
};

// Goes to an element, wherever it is folded away or filtered out.
const reveal = (id) => {
  const target = document.getElementById(id);
  if (!target) return;
  if (target.closest('[hidden]')) showAll();
  openAround(target);
  target.scrollIntoView({ block: target.offsetHeight > innerHeight / 2 ? 'start' : 'center' });
  if (!target.matches('a, button, input, select, summary')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
};

addEventListener('hashchange', () => reveal(location.hash.slice(1)));
document.addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('a[href^="#"]');
  // The browser itself does nothing about a link to where it is already.
  if (link && link.getAttribute('href') === location.hash) reveal(location.hash.slice(1));
  const place = event.target.closest && event.target.closest('.map [data-to]');
  if (place) location.hash = place.dataset.to;
});

// Paper shows everything.
let closed = [];
addEventListener('beforeprint', () => {
  closed = all('details:not([open])');
  closed.forEach((each) => { each.open = true; });
});
addEventListener('afterprint', () => closed.forEach((each) => { each.open = false; }));
`;
