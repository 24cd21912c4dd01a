import { html } from '../escape';
import { FILTERS } from './filters';
import { REVEAL } from './reveal';

/**
 * What the page does where scripts run. Without it everything is there and nothing is folded away.
 * It puts texts in place and hides elements, and never makes markup.
 */
export const SCRIPT = html`(() => {
'use strict';
const root = document.documentElement;
const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
root.classList.add('scripted');
${REVEAL}${FILTERS}
if (location.hash.length > 1) reveal(location.hash.slice(1));
})();
`;
