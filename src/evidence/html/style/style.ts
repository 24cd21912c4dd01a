import { html } from '../escape';
import { BASE } from './base';
import { FINDINGS } from './findings';
import { MAP } from './map';
import { PAPER } from './paper';
import { TABLES } from './tables';
import { TOP } from './top';

/** How the page looks. */
export const STYLE = html`${BASE}${TOP}${TABLES}${FINDINGS}${MAP}${PAPER}`;
